import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FilesRefused } from "@/lib/domain/attachments/file-refusals";
import { isRefusalCode } from "@/lib/domain/refusals";
import { openText, seal } from "../../base/crypto";
import { log } from "../../base/log";

/** Its entry in the query of the page an upload without script comes back to. */
export const REFUSED_FILES = "refused";

const BOUND_TO = "refused-files";
/** So that the address stays short enough for every browser and proxy, however many files were chosen at once. */
const NAME_LENGTH = 60;

/** What was refused of an upload, for the address of the page: sealed, because a file is often named after its owner. */
export const sealRefused = (refused: readonly FilesRefused[]): string => {
  const short = refused.map((one) => ({ ...one, names: one.names.map((name) => name.slice(-NAME_LENGTH)) }));
  return Buffer.from(seal(deflateRawSync(JSON.stringify(short)).toString("base64"), BOUND_TO)).toString(
    "base64url",
  );
};

export interface RefusedUpload {
  readonly slot: string;
  readonly files: readonly FilesRefused[];
}

/** The same read back from a text; undefined for what is none. */
const filesRefusedOf = (text: string): FilesRefused[] | undefined => {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return undefined;
  return (list as FilesRefused[]).filter(({ code }) => isRefusalCode(code));
};

const opened = (sealed: string): FilesRefused[] | undefined => {
  try {
    const text = openText(Buffer.from(sealed, "base64url"), BOUND_TO);
    return filesRefusedOf(inflateRawSync(Buffer.from(text, "base64")).toString("utf8"));
  } catch (error) {
    log.warn({ err: error }, "the refused files of an address cannot be read");
    return undefined;
  }
};

/** What a page is told of the files posted to it without script: which document they were for and why they were not
 *  taken, each by its name; undefined when there is nothing to tell. */
export const refusedUpload = (
  query: Readonly<Record<string, string | string[] | undefined>>,
): RefusedUpload | undefined => {
  const texts = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const { error: code = "", slot = "", [REFUSED_FILES]: sealed } = texts;
  const files = sealed ? opened(sealed) : undefined;
  if (files) return { slot, files };
  return isRefusalCode(code) ? { slot, files: [{ code, data: texts, names: [] }] } : undefined;
};
