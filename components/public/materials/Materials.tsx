import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { PrintButton } from "@/components/ui/PrintButton";
import { underGuideItems } from "@/lib/domain/types/documents/guide-items";
import type { PaperLine } from "@/lib/domain/types/documents/paper-list";
import { openTypes } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";
import { Article } from "../Article";
import { usePaperWords } from "../advice/paper-words";
import { PaperSample } from "./PaperSample";

interface MaterialsProps {
  readonly type: ApplicationType;
  readonly papers: readonly PaperLine[];
}

/** The guide's seven materials (§1.1), in its order and words, with what of them applies to one type and when. */
export const Materials = ({ type, papers }: MaterialsProps) => {
  const t = useTranslations("help.materials");
  const types = useTranslations("vocabulary.types");
  const { items, others } = underGuideItems(papers);
  return (
    <Article title={t("title")} lead={t("lead")}>
      <TypeLinks type={type} />
      <h2 className="text-xl font-bold print:text-base">{t("of", { type: types(type) })}</h2>
      <ol className="grid gap-3 print:grid-cols-2 print:gap-1">
        {items.map(({ item, number, lines }) => (
          <li
            key={item}
            className="flex gap-4 rounded-(--radius) border border-line bg-surface p-4 print:gap-2 print:p-1.5"
          >
            <span aria-hidden className="figures text-lg font-bold text-primary print:text-sm">
              {number}
            </span>
            <div className="min-w-0 grow">
              <h3 className="font-semibold print:text-[8.5pt] print:leading-tight">{t(`items.${item}.title`)}</h3>
              <p className="mt-1 text-[0.9375rem] text-muted print:mt-0 print:text-[7.5pt] print:leading-tight">
                <PhoneNumbers>{t(`items.${item}.note`)}</PhoneNumbers>
              </p>
              <Papers lines={lines} />
            </div>
          </li>
        ))}
      </ol>
      <section aria-labelledby="others">
        <h3 id="others" className="font-bold print:text-sm">
          {t("othersTitle")}
        </h3>
        <div className="mt-2 rounded-(--radius) border border-line bg-surface p-4 print:p-1.5">
          <Papers lines={others} />
        </div>
      </section>
      <p className="text-sm text-muted print:hidden">{t("samples")}</p>
      <Notice className="print:px-2 print:py-1 print:text-[7.5pt]">{t("apostille")}</Notice>
      <PrintButton label={t("printAll")} />
    </Article>
  );
};

const TypeLinks = ({ type }: Pick<MaterialsProps, "type">) => {
  const t = useTranslations("help.materials");
  const types = useTranslations("vocabulary.types");
  return (
    <nav aria-label={t("types")} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {openTypes().map((one) => (
          <li key={one}>
            <Link
              href={paths.materials(one)}
              aria-current={one === type ? "page" : undefined}
              className={`inline-flex min-h-11 items-center rounded-(--radius) border px-4 ${one === type ? "border-primary bg-primary-soft font-semibold text-primary" : "border-line bg-surface"}`}
            >
              {types(one)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

type Listed = ReturnType<typeof underGuideItems>["others"];

const Papers = ({ lines }: { readonly lines: Listed }) => {
  const documents = useTranslations("documents.slots");
  const template = useTranslations("attachments.pair")("template");
  const wordsOf = usePaperWords();
  return (
    <ul className="mt-3 grid gap-3 sm:grid-cols-2 print:mt-0.5 print:grid-cols-2 print:gap-1">
      {lines.map((line) => (
        <li key={line.paper} className="flex flex-wrap items-start gap-3 print:flex-nowrap print:gap-1.5">
          <PaperSample of={line.paper} />
          <div className="min-w-0 grow basis-24 text-[0.9375rem] print:text-[7.5pt] print:leading-tight">
            <p className="font-semibold">{documents(`${line.paper}.short`)}</p>
            <p className="text-sm text-muted first-letter:uppercase print:text-[7pt] print:leading-tight">{wordsOf(line)}</p>
            <p className="mt-1 text-sm print:hidden">{documents(`${line.paper}.hint`)}</p>
            {line.translates ? (
              <p className="text-sm print:hidden">
                <a href={apiPaths.template("translation-note")} className="link inline-block min-h-6" download>
                  {template}
                </a>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
};
