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

test("the term of a permit on file is proposed for its holder, and for nobody else", async () => {
  const { action } = answering();
  const { say } = atDesk(
    "en",
    <ChooseTypeForm
      action={action}
      type="REISSUE"
      types={[{ value: "REISSUE", label: "Reissue", open: true }]}
      certificate="Residence permit"
      reason="Family members of foreign staff"
      today="2026-11-23"
      carry={[
        { value: "person:1", label: "her own permit", hint: "" },
        { value: "family:1", label: "her family", hint: "" },
      ]}
      proposed="2027-05-28"
      keepsTerm
    />,
  );
  const year = () =>
    screen.getByRole("group", { name: say("apply.requestedUntil") }).querySelector("input[data-part=year]");
  expect(year()).toHaveValue("2027");
  await userEvent.click(screen.getByRole("radio", { name: /her family/ }));
  expect(year()).toHaveValue("");
  await userEvent.click(screen.getByRole("radio", { name: /her own permit/ }));
  expect(year()).toHaveValue("2027");
  // What somebody typed stays, whomever it is for.
  pasteDate(say("apply.requestedUntil"), "2028-01-31");
  await userEvent.click(screen.getByLabelText(say("apply.serial"), { exact: false }));
  await userEvent.click(screen.getByRole("radio", { name: /her family/ }));
  expect(year()).toHaveValue("2028");
});
