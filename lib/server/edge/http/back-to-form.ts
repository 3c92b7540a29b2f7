import { figuresOf, type RefusalData } from "@/lib/domain/refusals";
import { localPath, withQuery } from "@/lib/paths";
import { REFUSED_FILES } from "../uploads/refused-files";

interface BackTo {
  /** The page the form stood on, as the form said it; followed only inside this site. */
  readonly back: string | undefined;
  /** Where to go when the form named no page of ours. */
  readonly otherwise: string;
  readonly slot?: string;
  readonly error?: string;
  readonly data?: RefusalData;
  /** Sealed: which files were refused and why (see refused-files.ts). */
  readonly refusedFiles?: string;
}

/** 303 to the page a form without script came from: `?error=<code>&slot=…` plus the refusal's figures, or, when it went
 *  well, just the page at the document's place. */
export const backToForm = ({ back, otherwise, slot, error, data, refusedFiles }: BackTo): Response => {
  const [path = otherwise] = (localPath(back) ?? otherwise).split(/[?#]/);
  const query = error
    ? { error, slot, ...(refusedFiles ? { [REFUSED_FILES]: refusedFiles } : figuresOf(data)) }
    : {};
  const location = `${withQuery(path, query)}${slot ? `#${encodeURIComponent(slot)}` : ""}`;
  return new Response(null, { status: 303, headers: { location } });
};

/** Whether the caller reads JSON (script) or waits for a page (a plain form post). */
export const wantsJson = (request: Request): boolean =>
  (request.headers.get("accept") ?? "").includes("application/json");
