import type { RefusalData } from "@/lib/domain/refusals";
import { localPath, withQuery } from "@/lib/paths";

interface BackTo {
  /** The page the form stood on, as the form said it; followed only inside this site. */
  readonly back: string | undefined;
  /** Where to go when the form named no page of ours. */
  readonly otherwise: string;
  readonly slot?: string;
  readonly error?: string;
  readonly data?: RefusalData;
}

/** 303 to the page a form without script came from: `?error=<code>&slot=…` plus the refusal's figures, or, when it went
 *  well, just the page at the document's place. */
export const backToForm = ({ back, otherwise, slot, error, data }: BackTo): Response => {
  const [path = otherwise] = (localPath(back) ?? otherwise).split(/[?#]/);
  const figures = Object.entries(data ?? {}).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  const query = error ? { error, slot, ...Object.fromEntries(figures) } : {};
  const location = `${withQuery(path, query)}${slot ? `#${encodeURIComponent(slot)}` : ""}`;
  return new Response(null, { status: 303, headers: { location } });
};

/** Whether the caller reads JSON (script) or waits for a page (a plain form post). */
export const wantsJson = (request: Request): boolean =>
  (request.headers.get("accept") ?? "").includes("application/json");
