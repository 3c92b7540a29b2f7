import { useTranslations } from "next-intl";
import { PaperSample } from "@/components/public/materials/PaperSample";
import { apiPaths } from "@/lib/paths";
import { DocumentSlot } from "./DocumentSlot";
import { type DocumentSlotProps, SlotPages } from "./SlotPages";
import { SlotPill } from "./SlotPill";

interface DocumentPairProps {
  readonly original: DocumentSlotProps;
  /** Undefined: the form has no slot for its translation, or it is not open. */
  readonly translation: DocumentSlotProps | undefined;
}

/** A foreign paper in one card with its Chinese translation. */
export const DocumentPair = ({ original, translation }: DocumentPairProps) => {
  const t = useTranslations("attachments.pair");
  const words = useTranslations("documents.slots");
  if (!translation) return <DocumentSlot {...original} />;
  const { slot } = original;
  return (
    <section
      aria-labelledby={`pair-${slot}`}
      data-pair={slot}
      className="grid content-start gap-4 rounded-(--radius) border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 id={`pair-${slot}`} className="text-lg font-bold">
          {words(`${slot}.short`)}
        </h2>
        <SlotPill
          count={original.files.length}
          translations={translation.files.length}
          required={original.required || translation.required}
          returned={original.returned === true || translation.returned === true}
        />
      </div>
      <div className="flex flex-wrap items-start gap-4">
        <p className="grow basis-24 text-[0.9375rem] text-muted">{words(`${slot}.long`)}</p>
        {original.files.length === 0 ? <PaperSample of={slot} /> : null}
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Part {...original} title={t("original")} />
        <div className="grid gap-2">
          <Part {...translation} title={t("translation")} />
          <p className="text-sm">
            <a href={apiPaths.template("translation-note")} className="link inline-block min-h-6" download>
              {t("template")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
};

const Part = ({ title, ...props }: DocumentSlotProps & { readonly title: string }) => {
  const { slot, required } = props;
  const words = useTranslations("documents.slots");
  return (
    <section
      id={slot}
      aria-labelledby={`slot-${slot}`}
      data-slot={slot}
      data-required={required}
      className="grid min-w-0 content-start gap-2"
    >
      <h3 id={`slot-${slot}`} className="font-semibold">
        {title}
      </h3>
      <p className="text-sm text-muted">{words(`${slot}.hint`)}</p>
      <SlotPages {...props} />
    </section>
  );
};
