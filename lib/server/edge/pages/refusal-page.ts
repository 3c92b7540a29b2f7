import "server-only";
import { NextResponse } from "next/server";
import { type RefusalCode, statusOfRefusal } from "@/lib/domain/refusals";
import { factsOfLocale, type Locale } from "@/lib/domain/locales";
import { problemWords } from "../http/problem-words";

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A page request answered without any of our pages: their layout would ask the database, which may be what is away. */
export const refusalPage = (code: RefusalCode, locale: Locale): NextResponse => {
  const { title, detail } = problemWords(locale)(code, {});
  const status = statusOfRefusal(code);
  const html = `<!doctype html><html lang="${factsOfLocale(locale).lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title></head>
<body><main><h1>${escape(title)}</h1><p>${escape(detail)}</p></main></body></html>`;
  return new NextResponse(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(status === 503 ? { "retry-after": "2" } : {}),
    },
  });
};
