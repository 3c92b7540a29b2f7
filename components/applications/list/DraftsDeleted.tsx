import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";

interface DraftsDeletedProps {
  /** As the address of the list says it: how many are gone, and the numbers of those that stayed. */
  readonly deleted: string | string[] | undefined;
  readonly kept: string | string[] | undefined;
}

/** What became of drafts that were to be deleted. */
export const DraftsDeleted = ({ deleted, kept }: DraftsDeletedProps) => {
  const t = useTranslations("application.lists.done");
  const count = typeof deleted === "string" && /^\d{1,2}$/.test(deleted) ? Number(deleted) : 0;
  const stayed =
    typeof kept === "string" ? kept.split(".").filter((serial) => SERIAL_PATTERN.test(serial)) : [];
  return (
    <>
      {count > 0 ? (
        <Notice tone="success" title={t("draftDeleted.title", { count })} live>
          {t("draftDeleted.body")}
        </Notice>
      ) : null}
      {stayed.length > 0 ? (
        <Notice tone="warning" title={t("draftsKept.title", { count: stayed.length })} live>
          <p className="figures">{stayed.join(" · ")}</p>
          <p>{t("draftsKept.body")}</p>
        </Notice>
      ) : null}
    </>
  );
};
