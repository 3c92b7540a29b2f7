import { screen } from "@testing-library/react";
import { UnreadableAtWindow } from "@/components/rooms/hall/UnreadableAtWindow";
import { atDesk } from "../support/desk";
import { axeFindings, renderIn } from "../support/render";

const found = { id: "1", serial: "44030026112300002", version: 3 };
const withdraw = () => Promise.resolve({ status: "idle" as const });

test.each([
  ["zh", "请将流水号告知系统管理员"],
  ["en", "tell the administrator"],
] as const)("a case nobody can read says why and whom to tell (%s)", async (locale, words) => {
  const { container } = renderIn(
    locale,
    <UnreadableAtWindow found={{ ...found, state: "WINDOW_REVIEW" }} withdraw={withdraw} />,
  );
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(found.serial);
  expect(container).toHaveTextContent(words);
  expect(screen.queryByRole("checkbox", { hidden: true })).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
});

test("an accepted one is withdrawn there all the same", () => {
  atDesk("en", <UnreadableAtWindow found={{ ...found, state: "ACCEPTED" }} withdraw={withdraw} />);
  expect(screen.getByRole("checkbox", { hidden: true })).toBeInTheDocument();
});
