import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { Bilingual } from "@/lib/domain/text";
import type { SheetProps } from "../document-kind";

/** A line of the paper: what is asked for, and what of it is known. */
interface TemplateRow {
  readonly label: Bilingual;
  /** "": to be written by hand. */
  readonly value: string;
  /** Of the box, in points; one or two lines when absent. */
  readonly height?: number;
}

/** What stands on a paper that is no document of a case: it is printed, filled in by hand and signed. */
interface TemplateText {
  readonly title: Bilingual;
  readonly rows: readonly TemplateRow[];
  readonly statements: readonly Bilingual[];
  /** Who signs or seals, with room for it. */
  readonly signatures: readonly Bilingual[];
}

export interface TemplateProps extends SheetProps, TemplateText {
  readonly to: Bilingual;
  readonly note: Bilingual;
}

/** A paper with no case of its own. Adding one: its file here, its line in kinds.ts, its words in templatePapers.json and
 *  help.json (`help.templates.papers.<path>`); its address, its place on the page and its audit follow. */
export interface TemplateKind {
  /** Its address, `<path>.pdf`, and the name of the file. */
  readonly path: string;
  /** One sentence for the API's description. */
  readonly summary: string;
  /** @param answers of one application; {} leaves every line to be written by hand */
  readonly textOf: (answers: DraftAnswers) => TemplateText;
}
