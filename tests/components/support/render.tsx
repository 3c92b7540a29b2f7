import { act, render } from "@testing-library/react";
import axe from "axe-core";
import { NextIntlClientProvider } from "next-intl";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withNumbers } from "@/lib/domain/house-numbers";
import type { ReactElement } from "react";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";

export type { Locale };

/** Every message of a language by namespace. */
export const messagesOf = (locale: Locale): Messages => {
  const folder = join(process.cwd(), "messages", locale);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(".json", ""),
      withNumbers(JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown),
    ]),
  ) as unknown as Messages;
};

/** An element in a language, with the product's own words; a message that is missing or cannot be formatted fails the
 *  test. */
export const inLanguage = (locale: Locale, element: ReactElement): ReactElement => (
  <NextIntlClientProvider
    locale={locale}
    messages={messagesOf(locale)}
    timeZone="Asia/Shanghai"
    onError={(error) => {
      throw error;
    }}
  >
    {element}
  </NextIntlClientProvider>
);

/** Renders in a language (see inLanguage). */
export const renderIn = (locale: Locale, element: ReactElement) => render(inLanguage(locale, element));

/** What axe finds wrong; contrast and page structure need a real browser and a whole page. It takes its time, in which a
 *  page's clocks may tick: that is part of the page. */
export const axeFindings = async (container: Element): Promise<string[]> => {
  const { violations } = await act(() =>
    axe.run(container, {
      rules: {
        "color-contrast": { enabled: false },
        region: { enabled: false },
        "page-has-heading-one": { enabled: false },
      },
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
};
