import "server-only";
import { NextResponse } from "next/server";
import type { Locale } from "@/lib/i18n/routing";
import { problemWords } from "./problem-words";

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** 503 for a page while the database is away: no layout, because the layout would ask the database too. */
export const awayPage = (locale: Locale): NextResponse => {
  const { title, detail } = problemWords(locale)("serviceAway", {});
  const html = `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title></head>
<body><main><h1>${escape(title)}</h1><p>${escape(detail)}</p></main></body></html>`;
  return new NextResponse(html, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": "2" },
  });
};
