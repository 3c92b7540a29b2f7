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

/** Keys that carry a script, a file, a rich medium or a form of XFA, wherever they stand (ISO 32000). */
const CARRYING_KEYS = new Set([
  "JavaScript",
  "JS",
  "EmbeddedFile",
  "EmbeddedFiles",
  "EF",
  "XFA",
  "RichMediaContent",
]);

/** All that an action may be: a step to another page of the same document. Addresses, programs, other documents, forms
 *  that are sent, sound and film are not on the list, and nothing that is invented after it. */
const HARMLESS_ACTIONS = new Set(["GoTo", "Named"]);

/** All that may lie on a page: what is drawn or written on it. Files, sound, film, screens and models are not. */
const DRAWN_ANNOTATIONS = new Set([
  "Link",
  "Text",
  "FreeText",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
  "Squiggly",
  "StrikeOut",
  "Stamp",
  "Caret",
  "Ink",
  "Popup",
  "Widget",
  "PrinterMark",
  "TrapNet",
  "Watermark",
  "Redact",
]);

const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText().replace(/^\//, "") : "";

const entryOf = (dict: PDFDict, name: string): PDFObject | undefined => dict.lookup(PDFName.of(name));

/** An action, or a row of them; what says of no kind is none (the attributes of a tagged element stand under /A too). */
const isHarmless = (action: PDFObject | undefined): boolean => {
  if (action instanceof PDFArray)
    return action.asArray().every((_, index) => isHarmless(action.lookup(index)));
  if (!(action instanceof PDFDict)) return true;
  const kind = entryOf(action, "S");
  return kind === undefined || HARMLESS_ACTIONS.has(nameOf(kind));
};

/** Whether this dictionary does or carries something. */
const isActiveDict = (dict: PDFDict): boolean => {
  if (dict.keys().some((key) => CARRYING_KEYS.has(nameOf(key)))) return true;
  for (const name of ["A", "OpenAction", "PA", "Next"]) if (!isHarmless(entryOf(dict, name))) return true;
  const onEvents = entryOf(dict, "AA");
  if (onEvents instanceof PDFDict && onEvents.keys().some((key) => !isHarmless(onEvents.lookup(key))))
    return true;
  const annotations = entryOf(dict, "Annots");
  if (annotations instanceof PDFArray)
    return annotations.asArray().some((_, index) => {
      const annotation = annotations.lookup(index);
      return annotation instanceof PDFDict && !DRAWN_ANNOTATIONS.has(nameOf(entryOf(annotation, "Subtype")));
    });
  return false;
};

/** Whether this object, or anything directly inside it, is active; references are met as objects of their own. The bytes
 *  of a stream lie in the document: one whose dictionary names a file (/F) would fetch them from outside. */
const isActive = (object: PDFObject): boolean => {
  if (object instanceof PDFStream) return object.dict.has(PDFName.of("F")) || isActive(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(isActive);
  if (!(object instanceof PDFDict)) return false;
  return isActiveDict(object) || object.values().some(isActive);
};

/** A PDF begins once and ends with %%EOF and nothing but white space: what follows, or begins anew in it, would be a
 *  second file riding along. */
const isOneFile = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ending = text.subarray(Math.max(0, text.length - 1024)).toString("latin1");
  return text.indexOf("%PDF-") === text.lastIndexOf("%PDF-") && /%%EOF[\s\0]*$/.test(ending);
};

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
  if (!isOneFile(bytes)) return { kind: "truncated" };
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
