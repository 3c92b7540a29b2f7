import { RefusalNotice } from "@/components/forms/RefusalNotice";
import type { FilesRefused } from "@/lib/domain/attachments/file-refusals";
import { PhotoVerdicts } from "./PhotoVerdicts";

export interface RefusedUpload {
  readonly slot: string;
  readonly files: readonly FilesRefused[];
}

interface UploadRefusalProps {
  /** Of the page: what came of the files a form without script posted to it. */
  readonly refused: RefusedUpload | undefined;
  readonly slot: string;
}

/** Why files that were posted without script were not taken, each by its name; nothing when all is well. */
export const UploadRefusal = ({ refused, slot }: UploadRefusalProps) => {
  if (refused?.slot !== slot) return null;
  return (
    <div className="mb-4 grid gap-3">
      {refused.files.map(({ code, data, names }) => (
        <RefusalNotice key={`${code} ${names[0]}`} code={code} data={data}>
          {names.length > 0 ? (
            <ul className="text-sm">
              {names.map((name, at) => (
                <li key={`${at} ${name}`}>{name}</li>
              ))}
            </ul>
          ) : null}
          {code === "photoRules" ? <PhotoVerdicts data={data} /> : null}
        </RefusalNotice>
      ))}
    </div>
  );
};
