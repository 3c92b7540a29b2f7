import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WayToHall } from "@/components/appointments/choosing/WayToHall";
import type { Way } from "@/lib/domain/hall/way";
import { axeFindings, renderIn } from "../support/render";

const WAY: Way = {
  station: { zh: "演示站", en: "Demo station" },
  lines: ["2", "4"],
  exit: "B",
  legs: [
    { towards: "E", metres: 220, along: { zh: "演示路", en: "Demo Road" } },
    { towards: "N", metres: 80, along: { zh: "广场东侧", en: "the east side of the square" } },
  ],
};

test.each([
  [
    "zh",
    "怎么走",
    ["从地铁2号线和4号线演示站B口出站", "沿演示路向东走约220米", "沿广场东侧向北走约80米"],
    "约300米",
  ],
  [
    "en",
    "How to walk there",
    [
      "Leave Demo station (line 2 and line 4) by exit B",
      "About 220 m east along Demo Road",
      "About 80 m north along the east side of the square",
    ],
    "about 300 m",
  ],
] as const)(
  "the way to a hall is drawn, and said in words that count as the drawing does (%s)",
  async (locale, title, words, length) => {
    const { container } = renderIn(locale, <WayToHall way={WAY} />);
    await userEvent.click(screen.getByText(title));
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(words);
    const picture = screen.getByRole("img");
    expect(picture).toHaveAccessibleName(expect.stringContaining(length));
    expect([...picture.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(["B", "2", "3", "N", "50 m"]),
    );
    expect(await axeFindings(container)).toEqual([]);
  },
);
