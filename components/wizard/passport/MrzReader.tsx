import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Icon } from "@/components/ui/Icon";
import { Textarea } from "@/components/ui/Textarea";
import { controlNamed, fillControl } from "@/components/ui/fill-control";
import type { MrzReading } from "@/lib/domain/people/mrz";
import type { CheckedPart } from "@/lib/domain/people/mrz-places";
import type { Field as Question } from "@/lib/domain/questions/registry";
import { formatDay } from "@/lib/i18n/dates";
import { type PassportPage, PassportPicture } from "./PassportPicture";

/** The question under which the lines read last stay with the case. */
const KEPT: Question = "mrzLines";

/** What was written into a question, as its field shows it. */
interface Filled {
  readonly name: string;
  readonly shown: string;
}

type Outcome =
  | { readonly kind: "failed"; readonly wrong?: CheckedPart }
  | { readonly kind: "filled"; readonly answers: readonly Filled[] };

const shownIn = (form: HTMLFormElement, name: string, value: string, locale: string): string => {
  const control = controlNamed(form, name);
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? value;
  return formatDay(value, locale);
};

interface MrzReaderProps {
  readonly applicationId: string;
  readonly pages: readonly PassportPage[];
  readonly today: string;
  /** What the questions that are filled are called. */
  readonly labels: Readonly<Record<keyof MrzReading, string>>;
}

/** Fills the passport's questions from its two machine-readable lines, read off a picture or typed. Needs script; by hand
 *  it always goes too. */
export const MrzReader = ({ applicationId, pages, today, labels }: MrzReaderProps) => {
  const t = useTranslations("wizard.mrz");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome>();
  const place = useRef<HTMLDivElement>(null);

  const read = async (typed: string): Promise<void> => {
    const form = place.current?.closest("form");
    const [{ linesOf, readMrz }, { wrongPartOf }] = await Promise.all([
      import("@/lib/domain/people/mrz"),
      import("@/lib/domain/people/mrz-places"),
    ]);
    const [reading, zone] = [await readMrz(typed, today), linesOf(typed)];
    if (!reading || !zone || !form) {
      setOutcome({ kind: "failed", wrong: zone && wrongPartOf(zone) });
      return;
    }
    fillControl(form, KEPT, zone.join(""));
    // Empty parts too: what an earlier reading of somebody else left there is not theirs.
    const written = Object.entries(reading).filter(([name, value]) => fillControl(form, name, value));
    const filled = written.filter(([, value]) => value !== "");
    const answers = filled.map(([name, value]) => ({ name, shown: shownIn(form, name, value, locale) }));
    setOutcome({ kind: "filled", answers });
  };

  const onLines = (lines: readonly [string, string]): void => {
    setOpen(true);
    setText(lines.join("\n"));
    void read(lines.join("\n"));
  };

  /** Lines that were cleared are kept no longer. */
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { form, value } = event.currentTarget;
    setText(value);
    if (form && value.trim() === "") fillControl(form, KEPT, "");
  };

  const failed = outcome?.kind === "failed" ? outcome : undefined;
  const answers = outcome?.kind === "filled" ? outcome.answers : [];
  return (
    <div ref={place} className="grid gap-3">
      <PassportPicture applicationId={applicationId} pages={pages} onLines={onLines} />
      <div>
        <Button tone="quiet" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of="scan-text" size={17} />
          {t("open")}
        </Button>
      </div>
      {open ? (
        <div className="grid gap-3 rounded-(--radius) border border-line p-4">
          <Field
            id="mrz"
            label={t("label")}
            hint={t("hint")}
            error={failed ? t(failed.wrong ? `wrong.${failed.wrong}` : "failed") : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                value={text}
                onChange={change}
                rows={2}
                spellCheck={false}
                autoComplete="off"
                autoCapitalize="characters"
                className="figures text-sm!"
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button tone="quiet" size="sm" onClick={() => void read(text)}>
              {t("read")}
            </Button>
            <span role="status" className="text-sm text-success">
              {answers.length > 0 ? t("filled", { count: answers.length }) : ""}
            </span>
          </div>
          {answers.length > 0 ? (
            <dl className="grid gap-x-4 gap-y-1 text-[0.9375rem] sm:grid-cols-[auto_1fr]">
              {answers.map(({ name, shown }) => (
                <div key={name} className="contents">
                  <dt className="text-muted">{name in labels ? labels[name as keyof MrzReading] : name}</dt>
                  <dd className="font-semibold">{shown}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
      ) : null}
    </div>
  );
};
