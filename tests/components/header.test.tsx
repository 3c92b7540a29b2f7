import { fireEvent, screen } from "@testing-library/react";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { useState } from "react";
import { NoticeList } from "@/components/account/NoticeList";
import { SearchPage } from "@/components/applications/SearchPage";
import { BellLink } from "@/components/layout/header/BellLink";
import { HeaderSearch } from "@/components/layout/header/HeaderSearch";
import { axeFindings, renderIn } from "./support/render";

/** Goes from page to page under a header that stays. */
const Walk = () => {
  const [path, setPath] = useState("/zh/home");
  return (
    <PathnameContext value={path}>
      <BellLink unread={120} words={{ none: "no news", some: "news" }} />
      <button onClick={() => setPath("/zh/notices")}>look</button>
      <button onClick={() => setPath("/zh/home")}>home</button>
    </PathnameContext>
  );
};

test("the bell counts what is new until it was opened, also on the pages after it", () => {
  renderIn("zh", <Walk />);
  expect(screen.getByRole("link", { name: "news" })).toHaveTextContent("99+");
  fireEvent.click(screen.getByRole("button", { name: "look" }));
  expect(screen.getByRole("link", { name: "no news" })).toHaveAttribute("aria-current", "page");
  fireEvent.click(screen.getByRole("button", { name: "home" }));
  expect(screen.getByRole("link", { name: "no news" })).toHaveTextContent("");
});

test("/ goes to the search, unless somebody is writing", () => {
  renderIn(
    "en",
    <>
      <HeaderSearch path="/search" label="Search" hint="" hotkey />
      <main>
        <input name="q" aria-label="here" />
        <textarea aria-label="words" />
      </main>
    </>,
  );
  const here = screen.getByRole("textbox", { name: "here" });
  here.getClientRects = () => [{}] as unknown as DOMRectList;
  const words = screen.getByRole("textbox", { name: "words" });
  words.focus();
  fireEvent.keyDown(words, { key: "/" });
  expect(words).toHaveFocus();
  words.blur();
  fireEvent.keyDown(document.body, { key: "/" });
  expect(here).toHaveFocus();
  expect(screen.getByRole("search")).toHaveAttribute("action", "/en/search");
});

const serial = "44030026112300002";
const notice = {
  id: "1",
  applicationId: "2",
  serial,
  said: { template: "lapsed", text: "text", locale: "en" },
  at: new Date("2026-11-23T02:00:00Z"),
  isNew: true,
  undelivered: true,
} as const;

test.each([
  ["zh", "en"],
  ["en", null],
] as const)("what one was told says its own language on a page in %s", async (locale, lang) => {
  const { container } = renderIn(locale, <NoticeList notices={[notice]} next="7" isFurther />);
  expect(screen.getByText("text").getAttribute("lang")).toBe(lang);
  expect(await axeFindings(container)).toEqual([]);
});

test.each(["zh", "en"] as const)("what is found leads to it, in %s", async (locale) => {
  const found = { id: "2", serial, fullName: "KIM MINJI", type: "FIRST", state: "RETURNED" } as const;
  const pages = [{ href: "/help", heading: "Help", text: "" }];
  const { container } = renderIn(
    locale,
    <SearchPage q="kim" applications={[found]} pages={pages} most={20} />,
  );
  expect(screen.getByRole("link", { name: serial })).toHaveAttribute("href", `/${locale}/applications/2`);
  expect(screen.getByRole("link", { name: "Help" })).toHaveAttribute("href", `/${locale}/help`);
  expect(await axeFindings(container)).toEqual([]);
});
