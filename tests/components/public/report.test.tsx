import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TipForm } from "@/components/report/TipForm";
import { TipStateForm } from "@/components/report/TipStateForm";
import type { ActionState } from "@/lib/domain/action-state";
import { TIP_LENGTHS } from "@/lib/domain/tips";
import { pasteDate } from "../support/dates";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing } from "../support/server";

const LENGTHS = { least: TIP_LENGTHS.leastWhat, most: TIP_LENGTHS.mostWhat, mostAddress: TIP_LENGTHS.mostAddress };
const KEY = "5f0c2f5e-6f0a-4c64-8f25-3f6d9f1e2a10";

const show = (locale: Locale, ...answers: ActionState[]) => {
  const server = answering(...answers);
  return {
    ...server,
    ...atDesk(
      locale,
      <TipForm
        action={server.action}
        formKey={KEY}
        today="2026-11-27"
        again={`/${locale}/report`}
        years={2}
      />,
    ),
  };
};
type Say = ReturnType<typeof show>["say"];
const send = (say: Say) => userEvent.click(screen.getByRole("button", { name: say("report.form.submit") }));
const fill = async (say: Say) => {
  await userEvent.click(screen.getByRole("radio", { name: new RegExp(say("report.kinds.ILLEGAL_WORK")) }));
  await userEvent.type(screen.getByLabelText(say("report.form.what")), "<script>alert(1)</script>");
  await userEvent.selectOptions(screen.getByLabelText(say("report.form.district")), "FUTIAN");
  await userEvent.type(screen.getByLabelText(say("report.form.address")), "88");
  pasteDate(say("report.form.seenOn"), "2026-11-20");
};

describe.each(["zh", "en"] as const)("reporting an offence (%s)", (locale) => {
  test("everything written is sent once, and the number stands where the form stood", async () => {
    const { say, posted, container } = show(locale, { status: "ok", data: { number: "7K3MQ2WX9FHT" } });
    expect(await axeFindings(container)).toEqual([]);
    await fill(say);
    await send(say);
    const received = await screen.findByRole("status", { name: say("report.received.title") });
    expect(received).toHaveTextContent("7K3M-Q2WX-9FHT");
    expect(screen.queryByLabelText(say("report.form.what"))).toBeNull();
    expect(posted).toEqual([
      {
        key: KEY,
        kind: "ILLEGAL_WORK",
        what: "<script>alert(1)</script>",
        district: "FUTIAN",
        address: "88",
        seenOn: "2026-11-20",
        contact: "",
      },
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("each wrong field is told there and in the summary, and what was written stays", async () => {
    const wrong = { kind: "notAnOption", what: "required", seenOn: "mustBePast", contact: "phone" };
    const { say, container } = show(locale, invalidating(wrong, { what: "看到" }));
    await userEvent.type(screen.getByLabelText(say("report.form.what")), "看到");
    await send(say);
    const summary = await screen.findByRole("alert");
    for (const field of Object.keys(wrong))
      expect(within(summary).getByText(say(`report.errors.${field}`, LENGTHS))).toBeVisible();
    expect(screen.getByLabelText(say("report.form.what"))).toHaveValue("看到");
    expect(await axeFindings(container)).toEqual([]);
  });

  test("too many are told in words and nothing is lost", async () => {
    const { say } = show(locale, refusing("rateLimited", { minutes: 40 }, { what: "看到了五个人" }));
    await fill(say);
    await send(say);
    expect(await told()).toContain(say("errors.refusals.rateLimited.title"));
    expect(screen.getByLabelText(say("report.form.address"))).toHaveValue("88");
  });
});

describe.each(["zh", "en"] as const)("asking for the state of a report (%s)", (locale) => {
  const showState = (answer: ActionState) => {
    const server = answering(answer);
    return { ...server, ...atDesk(locale, <TipStateForm action={server.action} years={2} />) };
  };
  const query = async (say: Say) => {
    await userEvent.type(screen.getByLabelText(say("report.state.number")), "7k3m-q2wx-9fht");
    await userEvent.click(screen.getByRole("button", { name: say("report.state.query") }));
  };

  test("the state is read out, and nothing else", async () => {
    const { say, container } = showState({ status: "ok", data: { number: "7K3MQ2WX9FHT", state: "TAKEN_UP" } });
    await query(say);
    const result = await screen.findByRole("status", { name: say("report.state.result") });
    expect(result).toHaveTextContent(say("report.states.TAKEN_UP"));
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each([
    ["notFound", {}, "report.state.noMatch.title"],
    ["rateLimited", { minutes: 40 }, "errors.refusals.rateLimited.title"],
  ] as const)("%s is told in words", async (code, data, title) => {
    const { say } = showState(refusing(code, data, { number: "7k3m" }));
    await query(say);
    expect(await told()).toContain(say(title, data));
  });
});
