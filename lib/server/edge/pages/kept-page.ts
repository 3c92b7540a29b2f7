import "server-only";
import { createHash } from "node:crypto";

/** A page that can be given out again: no nonce in it, and what its policy must name instead. */
export interface KeptPage {
  readonly html: string;
  /** Sources of a Content-Security-Policy: the hash of every script and style that stands in the page. */
  readonly hashes: readonly string[];
  /** A strong entity tag, with its quotation marks. */
  readonly tag: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

const NONCE = / nonce="([^"]+)"/;
const LOADED = /<script src="([^"]+)"[^>]*\basync=""[^>]*><\/script>/g;
const PRELOADED = /<link rel="preload" as="script"[^>]*\/>/g;
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g;

/** Loads what the page's own script elements would: a script that a trusted one adds is trusted ('strict-dynamic'), so
 *  the one hash of this script stands for all of them. `async` is said as React looks for it. */
const loader = (sources: readonly string[]): string =>
  `for(const s of ${JSON.stringify(sources).replaceAll("<", "\\u003c")}){const e=document.createElement("script");` +
  `e.setAttribute("src",s);e.setAttribute("async","");document.head.appendChild(e)}`;

/**
 * Takes the nonce out of a page that was rendered for one answer, so that the same bytes may be given to everybody, and
 * tells by which hashes its scripts are known. Undefined when the page carries no nonce: it is none of ours.
 */
export const keepPage = (rendered: string): KeptPage | undefined => {
  const nonce = NONCE.exec(rendered)?.[1];
  if (!nonce) return undefined;
  const sources: string[] = [];
  const bare = rendered
    .replaceAll(` nonce="${nonce}"`, "")
    .replaceAll(nonce, "")
    .replace(PRELOADED, "")
    .replace(LOADED, (_whole, source: string) => {
      sources.push(source.replaceAll("&amp;", "&"));
      return "";
    });
  const html = bare.replace("</head>", () => `<script>${loader([...new Set(sources)])}</script></head>`);
  const hashes = [...html.matchAll(INLINE)].map(([, , content = ""]) => `'sha256-${sha256(content)}'`);
  return { html, hashes: [...new Set(hashes)], tag: `"${sha256(html).slice(0, 27)}"` };
};
