import { defineRouting } from "next-intl/routing";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/locales";

/** The locale stands in front of every page's path; without one the browser's language (or the last choice) decides. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: "always",
  // They would be made of the Host of the request, which anybody can forge.
  alternateLinks: false,
});
