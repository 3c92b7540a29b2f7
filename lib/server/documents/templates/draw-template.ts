import "server-only";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { isDemo } from "../../base/env";
import { renderPdf } from "../render-pdf";
import type { TemplateKind } from "./template-kind";
import { templateProps } from "./template-props";

const blanks = new Map<string, Promise<Buffer>>();

/** The paper with what the answers tell, drawn anew each time and stored nowhere. */
export const drawFilledTemplate = (kind: TemplateKind, answers: DraftAnswers): Promise<Buffer> =>
  renderPdf({ path: "templates", props: templateProps(kind, answers, isDemo()) });

/** The paper to be filled in by hand: the same for everybody, so it is drawn once a process. */
export const drawBlankTemplate = (kind: TemplateKind): Promise<Buffer> => {
  const known = blanks.get(kind.path);
  if (known) return known;
  const drawn = drawFilledTemplate(kind, {}).catch((error: unknown) => {
    blanks.delete(kind.path);
    throw error;
  });
  blanks.set(kind.path, drawn);
  return drawn;
};
