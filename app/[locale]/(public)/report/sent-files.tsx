import { UploadRefusal } from "@/components/attachments/UploadRefusal";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { openTipNumber } from "@/lib/server/edge/uploads/tip-upload";

/** What the page is told when files of a report were sent: its number, how many were taken and why others were not;
 *  undefined when the page was opened by itself. */
export const sentFiles = (query: Readonly<Record<string, string | string[] | undefined>>) => {
  const number = openTipNumber(query.report);
  if (number === undefined) return undefined;
  const refusal = <UploadRefusal refused={refusedUpload(query)} slot="tip" />;
  return { number, sent: { added: Number(query.added) || 0, refusal } };
};
