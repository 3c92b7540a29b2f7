import "./globals.css";
import { routing } from "@/lib/i18n/routing";
import en from "@/messages/en/errorPages.json";
import zh from "@/messages/zh/errorPages.json";

const MESSAGES = { zh, en } as const;

/** An address outside every language: says so in all of them. */
export default function NotFound() {
  return (
    <html lang="zh-CN">
      <head>
        <title>{`404 - ${zh.notFoundTitle}`}</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-xl gap-8 px-4 py-16">
          <h1 className="figures text-2xl font-bold">404</h1>
          {routing.locales.map((locale) => (
            <section key={locale} lang={locale === "zh" ? "zh-CN" : locale}>
              <h2 className="text-xl font-bold">{MESSAGES[locale].notFoundTitle}</h2>
              <p className="mt-1 text-muted">{MESSAGES[locale].notFoundBody}</p>
              <a className="link mt-2 inline-block" href={`/${locale}`}>
                {MESSAGES[locale].toHome}
              </a>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
