import { LOOKED_AT } from "@/tests/e2e/support/pages";
import { sourceFiles } from "@/tests/support/source-files";

/** What a page's file is called by: `app/[locale]/(applicant)/home/page.tsx` is `/home`. */
const addressOf = (file: string): string =>
  file
    .replace(/^app\/\[locale\]/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\/page\.tsx$/, "");

/** Whether an address that is looked at leads to this page; a part in brackets stands for any. */
const leadsTo = (page: string, address: string): boolean => {
  const [parts, given] = [page.split("/"), address.split("/")];
  return (
    parts.length === given.length && parts.every((part, at) => part === given[at] || part.startsWith("["))
  );
};

const pages = sourceFiles("app")
  .filter((file) => file.endsWith("/page.tsx"))
  .map(addressOf);

test("every page there is, is looked at for barriers and at 320 px", () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => !LOOKED_AT.some((address) => leadsTo(page, address)))).toEqual([]);
});

test("every address that is looked at leads to a page", () => {
  const known = (address: string) =>
    pages.some((page) => !page.includes("[...") && leadsTo(page, address)) || address === "/no-such-page";
  expect(LOOKED_AT.filter((address) => !known(address))).toEqual([]);
});
