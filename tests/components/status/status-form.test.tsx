import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StatusForm } from "@/components/status/StatusForm";
import type { ActionState } from "@/lib/domain/action-state";
import { dateOf, pasteDate } from "../support/dates";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing } from "../support/server";

const typed = { serial: "44030026112300002", passportNo: "M46530362", birthDate: "1988-04-12" };
const show = (locale: Locale, ...answers: ActionState[]) => {
  const server = answering(...answers);
  return {
    ...server,
    ...atDesk(locale, <StatusForm action={server.action} resetHref={`/${locale}/status`} />),
  };
};
type Say = ReturnType<typeof show>["say"];
const fill = async (say: Say): Promise<void> => {
  for (const [name, value] of Object.entries(typed))
    await userEvent.type(screen.getByLabelText(say(`status.${name}`)), value);
};
const ask = (say: Say) => userEvent.click(screen.getByRole("button", { name: say("status.query") }));

describe.each(["zh", "en"] as const)("asking where an application stands (%s)", (locale) => {
  test("what is found is read out, and what was typed stands to be compared", async () => {
    const { say, posted, container } = show(locale, {
      status: "ok",
      data: { rows: [["Status", "In review"]], asked: typed },
    });
    await fill(say);
    await ask(say);
    expect(await screen.findByRole("status", { name: say("status.result") })).toHaveTextContent("In review");
    expect(posted).toEqual([typed]);
    expect(screen.getByLabelText(say("status.passportNo"))).toHaveValue(typed.passportNo);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a field that cannot be read is told there and in the summary, until it is answered", async () => {
    const { say } = show(locale, invalidating({ serial: "serial", birthDate: "required" }, { serial: "44" }));
    await userEvent.type(screen.getByLabelText(say("status.serial")), "44");
    await ask(say);
    const summary = await screen.findByRole("alert");
    expect(within(summary).getAllByRole("link")).toHaveLength(2);
    const serial = screen.getByLabelText(say("status.serial"));
    expect(serial).toHaveValue("44");
    await userEvent.type(serial, "0");
    expect(serial).toBeValid();
    expect(serial).toHaveFocus();
    pasteDate(say("status.birthDate"), "1988-04-12");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each([
    ["notFound", {}, "status.noMatch.title"],
    ["rateLimited", { minutes: 40 }, "errors.refusals.rateLimited.title"],
    ["serviceAway", {}, "errors.refusals.serviceAway.title"],
  ] as const)("%s is told in words and everything typed stays", async (code, data, title) => {
    const { say } = show(locale, refusing(code, data, typed));
    await fill(say);
    await ask(say);
    expect(await told()).toContain(say(title, data));
    for (const [name, value] of Object.entries(typed))
      if (name === "birthDate") expect(dateOf(say("status.birthDate"))).toBe(value);
      else expect(screen.getByLabelText(say(`status.${name}`))).toHaveValue(value);
  });
});
