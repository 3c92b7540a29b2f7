"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect } from "react";
import type { Upload } from "./use-upload";

interface ReportProps {
  readonly upload: Upload;
}

/** Whoever lost the connection before the notices were fetched is told in a line. */
const PlainNotice = ({ upload }: ReportProps) => {
  const t = useTranslations("attachments");
  return <p role="alert">{upload.faults[0]?.title ?? t("offlineTitle")}</p>;
};

const fetchNotices = () => import("./UploadNotices");
const Notices = lazy(() =>
  fetchNotices().then(
    ({ UploadNotices }) => ({ default: UploadNotices }),
    () => ({ default: PlainNotice }),
  ),
);

/** How far an upload is, what arrived, what waits for a sign-in or the connection, and what was not taken and why. */
export const UploadReport = ({ upload }: ReportProps) => {
  const t = useTranslations("attachments");
  const { progress, faults, waiting, arrived, replaced } = upload;
  // Fetched after the page and before they are needed: one of them tells that the connection is gone.
  useEffect(() => void fetchNotices().catch(() => undefined), []);
  return (
    <>
      <div role="status" className="text-sm text-muted empty:hidden">
        {progress ? (
          <span className="grid gap-1">
            {t("sending", { name: progress.name, percent: progress.percent })}
            <progress value={progress.percent} max={100} aria-label={t("progress")} className="w-full" />
          </span>
        ) : replaced.length > 0 ? (
          t("replaced", { names: replaced.join(t("joint")) })
        ) : arrived > 0 ? (
          t("arrived", { count: arrived })
        ) : null}
      </div>
      <Suspense>{waiting || faults.length > 0 ? <Notices upload={upload} /> : null}</Suspense>
    </>
  );
};
