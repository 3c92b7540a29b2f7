/** How a menu marks an entry: `page` is the page itself, `true` one of the pages behind it. */
export const currentOf = (href: string, path: string): "page" | "true" | undefined => {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
};
