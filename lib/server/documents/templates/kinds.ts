import { authorisation } from "./authorisation";
import { changeNote } from "./change-note";
import { guaranteeLetter } from "./guarantee-letter";
import { lossStatement } from "./loss-statement";
import type { TemplateKind } from "./template-kind";
import { translationNote } from "./translation-note";

/** Every paper people fill in themselves, in the order of the page. */
const TEMPLATES = [guaranteeLetter, authorisation, lossStatement, changeNote, translationNote] as const;

/** The name of a template in its address and in the words about it. */
export type TemplatePath = (typeof TEMPLATES)[number]["path"];
export const TEMPLATE_PATHS = TEMPLATES.map(({ path }) => path);
export const TEMPLATE_FILES = TEMPLATES.map(({ path }) => `${path}.pdf` as const);

/** The template behind a file's name; undefined: there is none. */
export const templateOfFile = (file: string): TemplateKind | undefined =>
  TEMPLATES.find(({ path }) => `${path}.pdf` === file);

export const templateSummaries = (): string => TEMPLATES.map(({ summary }) => summary).join(" ");
