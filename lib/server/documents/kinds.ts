import "server-only";
import { applicationForm } from "./application-form/kind";
import type { DocumentKind } from "./document-kind";
import { permit } from "./permit/kind";
import { slip } from "./slip/kind";
import { receipt } from "./receipt/kind";

/** Every paper there is, by the code it is stored and audited under. */
const DOCUMENTS = {
  APPLICATION_FORM: applicationForm,
  RECEIPT: receipt,
  PERMIT: permit,
  SLIP: slip,
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type DocumentCode = keyof typeof DOCUMENTS;
/** The folder of a kind, as it stands in its address. */
export type DocumentPath = (typeof DOCUMENTS)[DocumentCode]["path"];
export const DOCUMENT_CODES = Object.keys(DOCUMENTS) as [DocumentCode, ...DocumentCode[]];

/** The last part of a paper's address: `receipt.pdf`. */
export const fileOf = (code: DocumentCode): string => `${DOCUMENTS[code].path}.pdf`;

/** The kind behind an address; undefined: there is no such paper. */
export const codeOfFile = (file: string): DocumentCode | undefined =>
  DOCUMENT_CODES.find((code) => fileOf(code) === file);

/** The kind a print's code names; undefined: none has the letter. */
export const codeOfLetter = (letter: string): DocumentCode | undefined =>
  DOCUMENT_CODES.find((code) => DOCUMENTS[code].letter === letter);

export const isDocumentCode = (text: string): text is DocumentCode => Object.hasOwn(DOCUMENTS, text);

/** The kind of a code as every kind is seen from outside. */
export const kindOf = (code: DocumentCode): DocumentKind => DOCUMENTS[code];
