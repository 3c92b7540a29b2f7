import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { Pill } from "@/components/ui/Pill";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { apiPaths } from "@/lib/paths";
import { DeleteFile } from "../DeleteFile";

interface DocumentPageProps {
  readonly file: FileInfo;
  /** The document's name. */
  readonly document: string;
  readonly back: string;
  readonly removable: boolean;
}

const TONES = { CLEAN: "neutral", PENDING: "neutral", FAILED: "danger" } as const;

/** One uploaded page (or PDF): what it looks like, whether it was found clean, and the way to be rid of it. */
export const DocumentPage = ({ file, document, back, removable }: DocumentPageProps) => {
  const t = useTranslations("attachments");
  const kilobytes = Math.max(1, Math.round(file.bytes / 1024));
  const picture = file.mime.startsWith("image/");
  return (
    <li
      data-file={file.id}
      data-status={file.status}
      className="grid grid-cols-[4.5rem_1fr] items-center gap-x-4 gap-y-2 rounded-(--radius) border border-line p-3 sm:grid-cols-[4.5rem_1fr_auto]"
    >
      <a
        href={apiPaths.file(file.id, { view: 1 })}
        target="_blank"
        rel="noreferrer"
        aria-label={t("open", { name: file.name })}
        className="grid h-20 w-18 place-items-center overflow-hidden rounded-sm border border-line bg-ground"
      >
        {picture ? (
          <img
            src={apiPaths.file(file.id, { view: 1 })}
            alt={t("preview", { document, page: file.position })}
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          <Icon of="file-text" size={30} className="text-muted" />
        )}
      </a>
      <div className="min-w-0">
        <p className="font-semibold break-all">{file.name}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span>{picture ? t("size", { kilobytes }) : t("pdfSize", { kilobytes, count: file.pages })}</span>
          <Pill tone={TONES[file.status]}>{t(`status.${file.status}`)}</Pill>
        </p>
        {file.status === "FAILED" ? <p className="mt-1 text-sm text-danger">{t("failed")}</p> : null}
      </div>
      <div className="col-span-2 sm:col-span-1">
        {removable ? (
          <DeleteFile fileId={file.id} name={t("named", { name: file.name })} back={back} />
        ) : (
          <p className="text-sm text-muted">{t("replaceFirst")}</p>
        )}
      </div>
    </li>
  );
};
