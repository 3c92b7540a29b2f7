import { screen } from "@testing-library/react";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactElement } from "react";
import { BarLinks } from "@/components/layout/BarLinks";
import { MenuLinks } from "@/components/layout/MenuLinks";
import { RoomLinks } from "@/components/layout/RoomLinks";
import { renderIn } from "./support/render";

const links = [
  { href: "/materials", label: "材料" },
  { href: "/status", label: "进度" },
];
const MENUS: Readonly<Record<string, ReactElement>> = {
  "in a row of the public pages": <BarLinks links={links} />,
  "of the guide": <MenuLinks groups={[{ links }]} />,
  "of the officers' rooms": <RoomLinks rooms={links} />,
};

describe.each(Object.keys(MENUS))("the menu %s", (name) => {
  const marked = (path: string) => {
    const { unmount } = renderIn("zh", <PathnameContext value={path}>{MENUS[name]}</PathnameContext>);
    const found = screen.getAllByRole("link").map((link) => link.getAttribute("aria-current"));
    unmount();
    return found;
  };

  test("marks the page one is on, and the entry of a page behind it", () => {
    expect(marked("/zh/status")).toEqual([null, "page"]);
    expect(marked("/zh/status/of/one")).toEqual([null, "true"]);
    expect(marked("/zh/statuses")).toEqual([null, null]);
  });
});
