import { useTranslations } from "next-intl";
import { Pill, type Tone } from "@/components/ui/Pill";

export interface Due {
  /** Shanghai date by whose end the work is due. */
  readonly on: string;
  /** Working days left: 0 = today, negative = overdue. */
  readonly workingDaysLeft: number;
  /** The holidays of the year are not official yet. */
  readonly provisional: boolean;
}

const toneOf = (left: number): Tone => (left <= 0 ? "danger" : left === 1 ? "warning" : "info");
const iconOf = (left: number) =>
  left < 0 ? "triangle-alert" : left === 0 ? "calendar-clock" : "calendar-days";

/** How long there is left, in words; the colour only repeats it. */
export const DuePill = ({ due }: { readonly due: Due | undefined }) => {
  const t = useTranslations("officer.due");
  if (!due) return <span className="text-muted">{t("none")}</span>;
  const left = due.workingDaysLeft;
  const words =
    left < 0 ? t("overdue", { days: -left }) : left === 0 ? t("today") : t("left", { days: left });
  return (
    <Pill tone={toneOf(left)} icon={iconOf(left)} className="text-xs whitespace-nowrap">
      <time dateTime={due.on} title={due.on}>
        {words}
        {due.provisional ? t("provisional") : null}
      </time>
    </Pill>
  );
};
