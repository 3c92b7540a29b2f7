"use client";

import { ScanText } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type MouseEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Icon } from "@/components/ui/Icon";
import { Textarea } from "@/components/ui/Textarea";
import { fillControl } from "@/components/ui/fill-control";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Field as Question } from "@/lib/domain/questions/registry";

/** The question under which the lines read last stay with the case. */
const KEPT: Question = "mrzLines";

type Outcome = { readonly kind: "failed" } | { readonly kind: "filled"; readonly count: number };

/** Fills the passport's questions from its two machine-readable lines. Needs script; by hand it always goes too. */
export const MrzReader = ({ today }: { readonly today: string }) => {
  const t = useTranslations("wizard.mrz");
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const lines = useRef<HTMLTextAreaElement>(null);
  if (!hydrated) return null;

  const read = async (event: MouseEvent<HTMLButtonElement>): Promise<void> => {
    const form = event.currentTarget.form;
    const { linesOf, readMrz } = await import("@/lib/domain/people/mrz");
    const text = lines.current?.value ?? "";
    const [reading, zone] = [await readMrz(text, today), linesOf(text)];
    if (!reading || !zone || !form) {
      setOutcome({ kind: "failed" });
      return;
    }
    fillControl(form, KEPT, zone.join(""));
    // Empty parts too: what an earlier reading of somebody else left there is not theirs.
    const written = Object.entries(reading).filter(([name, value]) => fillControl(form, name, value));
    const filled = written.filter(([, value]) => value !== "");
    setOutcome({ kind: "filled", count: filled.length });
  };

  /** Lines that were cleared are kept no longer. */
  const clear = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { form, value } = event.currentTarget;
    if (form && value.trim() === "") fillControl(form, KEPT, "");
  };

  return (
    <div className="grid gap-3">
      <div>
        <Button tone="quiet" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={ScanText} size={17} />
          {t("open")}
        </Button>
      </div>
      {open ? (
        <div className="grid gap-3 rounded-(--radius) border border-line p-4">
          <Field
            id="mrz"
            label={t("label")}
            hint={t("hint")}
            error={outcome?.kind === "failed" ? t("failed") : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                ref={lines}
                onChange={clear}
                rows={2}
                spellCheck={false}
                autoComplete="off"
                autoCapitalize="characters"
                className="figures text-sm!"
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button tone="quiet" size="sm" onClick={(event) => void read(event)}>
              {t("read")}
            </Button>
            <span role="status" className="text-sm text-success">
              {outcome?.kind === "filled" ? t("filled", { count: outcome.count }) : ""}
            </span>
          </div>
        </div>
      ) : null}
    </div>
  );
};
