import { useLocale } from "next-intl";
import { usePathname as useWholePathname } from "next/navigation";

/** The path of the page without its locale, as lib/paths writes it. */
export const usePathname = (): string => {
  const front = `/${useLocale()}`;
  const path = useWholePathname();
  if (path === front) return "/";
  return path?.startsWith(`${front}/`) ? path.slice(front.length) : path;
};
