import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFStream,
} from "@cantoo/pdf-lib";
import { FILE_LIMITS } from "../../../domain/attachments/file-limits";

export type PdfVerdict =
  | { readonly kind: "ok"; readonly pages: number }
  | { readonly kind: "truncated" | "encrypted" | "active" }
  | { readonly kind: "pages"; readonly pages: number };

/** What makes a document do something or carry something (ISO 32000): scripts, programs, files, rich media, forms by XFA. */
const ACTIVE_KEYS = new Set([
  "JavaScript",
  "JS",
  "EmbeddedFile",
  "EmbeddedFiles",
  "EF",
  "XFA",
  "RichMediaContent",
]);
const ACTIVE_VALUES = new Set([
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "FileAttachment",
  "RichMedia",
  "Movie",
  "SubmitForm",
  "ImportData",
  "GoToE",
]);

const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText().replace(/^\//, "") : "";

/** Whether this object, or anything directly inside it, is active; references are met as objects of their own. */
const isActive = (object: PDFObject): boolean => {
  if (object instanceof PDFStream) return isActive(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(isActive);
  if (!(object instanceof PDFDict)) return false;
  return object.entries().some(([key, value]) => {
    const name = nameOf(key);
    if (ACTIVE_KEYS.has(name)) return true;
    // /S and /Subtype tell what an action or an annotation is.
    if ((name === "S" || name === "Subtype" || name === "Type") && ACTIVE_VALUES.has(nameOf(value)))
      return true;
    return isActive(value);
  });
};

/** A PDF ends with %%EOF and nothing but white space: what follows would be a second file riding along. */
const endsProperly = (bytes: Uint8Array): boolean =>
  /%%EOF[\s\0]*$/.test(Buffer.from(bytes.subarray(Math.max(0, bytes.length - 1024))).toString("latin1"));

/** A locked document reads like a damaged one where its objects lie in sealed streams; only a lenient reading gets as
 *  far as the lock. */
const whyUnreadable = async (bytes: Uint8Array): Promise<"encrypted" | "truncated"> => {
  try {
    await PDFDocument.load(bytes, { updateMetadata: false });
    return "truncated";
  } catch (error) {
    return error instanceof EncryptedPDFError ? "encrypted" : "truncated";
  }
};

/** Judges a PDF somebody sent (quality.md, Files). Parses the whole document: run it on a worker thread. */
export const inspectPdfBytes = async (bytes: Uint8Array): Promise<PdfVerdict> => {
  if (!endsProperly(bytes)) return { kind: "truncated" };
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    return { kind: await whyUnreadable(bytes) };
  }
  if (document.isEncrypted || document.context.trailerInfo.Encrypt) return { kind: "encrypted" };
  if (document.context.enumerateIndirectObjects().some(([, object]) => isActive(object)))
    return { kind: "active" };
  let pages: number;
  try {
    pages = document.getPageCount();
  } catch {
    return { kind: "truncated" };
  }
  if (pages === 0) return { kind: "truncated" };
  return pages > FILE_LIMITS.pdfPages ? { kind: "pages", pages } : { kind: "ok", pages };
};
