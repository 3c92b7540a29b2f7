import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ChooseTypeForm } from "@/components/wizard/ChooseTypeForm";
import { atDesk } from "./support/desk";
import { pasteDate } from "./support/dates";
import { axeFindings } from "./support/render";
import { answering } from "./support/server";

test.each(["zh", "en"] as const)("a term is judged as it is left, not on sending (%s)", async (locale) => {
  const { action, posted } = answering();
  const { say, container } = atDesk(
    locale,
    <ChooseTypeForm
      action={action}
      type="FIRST"
      types={[{ value: "FIRST", label: "首次", open: true }]}
      certificate="居留证件"
      reason="外籍工作人员家属"
      today="2026-11-23"
      carry={[]}
      proposed={undefined}
      keepsTerm={false}
    />,
  );
  const field = say("apply.requestedUntil");
  const leave = async (date: string) => {
    await userEvent.click(screen.getByLabelText(field));
    pasteDate(field, date);
    await userEvent.click(screen.getByLabelText(say("apply.serial"), { exact: false }));
  };
  for (const [date, code] of [
    ["2026-11-23", "mustBeAhead"],
    ["2026-12-24", "termTooShort"],
    ["2031-11-24", "termTooLong"],
  ] as const) {
    await leave(date);
    expect(screen.getByText(say(`validation.${code}`))).toBeVisible();
  }
  expect(await axeFindings(container)).toEqual([]);
  await leave("2027-11-23");
  expect(screen.queryByText(say("validation.termTooLong"))).toBeNull();
  // The summary is the server's, and nothing was sent.
  expect(screen.queryByRole("alert")).toBeNull();
  expect(posted).toEqual([]);
});
