import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { isRefusalCode } from "@/lib/domain/refusals";
import { PhotoVerdicts } from "./PhotoVerdicts";

interface UploadRefusalProps {
  /** Of the page: a form without script comes back with `?error=<code>&slot=…` and the refusal's figures. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly slot: string;
}

/** Why a file that was posted without script was not taken; nothing when all is well. */
export const UploadRefusal = ({ query, slot }: UploadRefusalProps) => {
  const texts = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const code = texts.error ?? "";
  if (!isRefusalCode(code) || texts.slot !== slot) return null;
  return (
    <div className="mb-4">
      <RefusalNotice code={code} data={texts}>
        {code === "photoRules" ? <PhotoVerdicts data={texts} /> : null}
      </RefusalNotice>
    </div>
  );
};
