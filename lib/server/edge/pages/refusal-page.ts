import "server-only";
import { createTranslator } from "next-intl";
import { NextResponse } from "next/server";
import { type RefusalCode, statusOfRefusal } from "@/lib/domain/refusals";
import { factsOfLocale, type Locale } from "@/lib/domain/locales";
import { messagesOf } from "../../base/messages";
import { problemWords } from "../http/problem-words";

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Seconds after which a page that was only to be read asks for itself anew. */
const AGAIN_SECONDS = 10;

const BODY = "margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:#16213a;background:#f5f7fb";
const MAIN =
  "max-width:36rem;margin:10vh auto;padding:1.5rem;background:#fff;border:1px solid #d5dbe7;border-radius:.5rem";

/** The way on where waiting mends it: nothing was sent, so it may be asked for again. */
const wayOn = (locale: Locale): { head: string; body: string } => {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "errorPages" });
  return {
    head: `<meta http-equiv="refresh" content="${AGAIN_SECONDS}">`,
    body: `<p>${escape(t("triesAgain"))}</p><p><a href="">${escape(t("tryAgain"))}</a></p>`,
  };
};

/** A page request answered without any of our pages: their layout would ask the database, which may be what is away.
 *  @param onlyRead it sent nothing: when the service is away the page comes back by itself */
export const refusalPage = (code: RefusalCode, locale: Locale, onlyRead = false): NextResponse => {
  const { title, detail } = problemWords(locale)(code, {});
  const status = statusOfRefusal(code);
  const { head, body } = status === 503 && onlyRead ? wayOn(locale) : { head: "", body: "" };
  const html = `<!doctype html><html lang="${factsOfLocale(locale).lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">${head}<title>${escape(title)}</title></head>
<body style="${BODY}"><main style="${MAIN}"><h1>${escape(title)}</h1><p>${escape(detail)}</p>${body}</main></body></html>`;
  return new NextResponse(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(status === 503 ? { "retry-after": "2" } : {}),
    },
  });
};
