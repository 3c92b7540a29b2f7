import "./globals.css";
import { getTranslations } from "next-intl/server";
import { DEFAULT_LOCALE, factsOfLocale, LOCALES } from "@/lib/domain/locales";

/** An address outside every language: says so in all of them. */
export default async function NotFound() {
  const all = await Promise.all(
    LOCALES.map(async (locale) => ({
      locale,
      lang: factsOfLocale(locale).lang,
      t: await getTranslations({ locale, namespace: "errorPages" }),
    })),
  );
  return (
    <html lang={factsOfLocale(DEFAULT_LOCALE).lang}>
      <head>
        <title>{`404 - ${all[0]?.t("notFoundTitle") ?? ""}`}</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-xl gap-8 px-4 py-16">
          <h1 className="figures text-2xl font-bold">404</h1>
          {all.map(({ locale, lang, t }) => (
            <section key={locale} lang={lang}>
              <h2 className="text-xl font-bold">{t("notFoundTitle")}</h2>
              <p className="mt-1 text-muted">{t("notFoundBody")}</p>
              <a className="link mt-2 inline-block" href={`/${locale}`}>
                {t("toHome")}
              </a>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
