import { useTranslations } from "next-intl";
import { PaperSample } from "@/components/public/materials/PaperSample";
import { type DocumentSlotProps, SlotPages } from "./SlotPages";
import { SlotPill } from "./SlotPill";

/** One document of the materials list (guide §1.1) with its pages. */
export const DocumentSlot = (props: DocumentSlotProps) => {
  const { slot, required, files, returned } = props;
  const words = useTranslations("documents.slots");
  return (
    <section
      id={slot}
      aria-labelledby={`slot-${slot}`}
      data-slot={slot}
      data-required={required}
      className="grid content-start gap-3 rounded-(--radius) border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 id={`slot-${slot}`} className="text-lg font-bold">
          {words(`${slot}.short`)}
        </h2>
        <SlotPill count={files.length} required={required} {...(returned ? { returned } : {})} />
      </div>
      <div className="flex flex-wrap items-start gap-4">
        <div className="grow basis-24 text-[0.9375rem] text-muted">
          <p>{words(`${slot}.long`)}</p>
          <p className="mt-1 text-sm">{words(`${slot}.hint`)}</p>
        </div>
        {files.length === 0 ? <PaperSample of={slot} /> : null}
      </div>
      <SlotPages {...props} />
    </section>
  );
};
