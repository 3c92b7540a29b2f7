import { Button } from "@/components/ui/Button";
import { deskControl } from "@/components/desk/kit/desk-styles";

interface PlacePickerProps {
  readonly label: string;
  readonly submit: string;
  readonly places: readonly string[];
  readonly current: string | undefined;
  /** "51" → "51 号窗口". */
  readonly nameOf: (place: string) => string;
}

/** Which window or room the officer works at; kept in the URL, so that a reload stays there. */
export const PlacePicker = ({ label, submit, places, current, nameOf }: PlacePickerProps) => (
  <form method="get" className="flex items-end gap-2">
    <div>
      <label htmlFor="place" className="block text-sm font-semibold">
        {label}
      </label>
      <select id="place" name="place" defaultValue={current} className={`${deskControl} mt-1`}>
        {places.map((place) => (
          <option key={place} value={place}>
            {nameOf(place)}
          </option>
        ))}
      </select>
    </div>
    <Button type="submit" tone="quiet" size="sm">
      {submit}
    </Button>
  </form>
);
