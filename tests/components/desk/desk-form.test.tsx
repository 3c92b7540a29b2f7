import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskCheck, DeskInput, DeskSelect, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import type { ActionState } from "@/lib/domain/action-state";
import { atDesk, lineOf, told } from "../support/desk";
import { axeFindings } from "../support/render";
import { answering, invalidating, refusing } from "../support/server";

const options = [{ value: "falseFacts", label: "False facts" }];
const Form = ({ action }: { readonly action: DeskAction }) => (
  <DeskForm action={action} hidden={{ version: 3 }} label="A decision">
    <DeskSelect name="reason" label="Reason" placeholder="Choose" options={options} required />
    <DeskTextarea name="note" label="Note" hint="The applicant reads it" />
    <DeskInput name="until" label="Until" defaultValue="2027-01-01" />
    <DeskCheck name="sure" label="Original seen" />
    <button type="submit">Send</button>
  </DeskForm>
);
const show = (...answers: ActionState[]) => {
  const server = answering(...answers);
  return { ...server, ...atDesk("en", <Form action={server.action} />) };
};
const send = () => userEvent.click(screen.getByRole("button", { name: "Send" }));
const everythingWrong = invalidating({
  reason: "required",
  note: "tooLong",
  until: "notADate",
  sure: "notAnOption",
});

test("what is wrong is told beside each field and in a summary that leads to it and has the focus", async () => {
  const { container, say } = show(everythingWrong);
  await send();
  const summary = await screen.findByRole("alert", { name: say("officer.form.checkFields") });
  expect(summary).toHaveFocus();
  const lines = within(summary).getAllByRole("link");
  expect(lines.map((line) => [line.getAttribute("href"), line.textContent])).toEqual([
    ["#reason", lineOf("Reason", say("officer.fieldErrors.required"), "en")],
    ["#note", lineOf("Note", say("officer.fieldErrors.tooLong"), "en")],
    ["#until", lineOf("Until", say("officer.fieldErrors.notADate"), "en")],
    ["#sure", lineOf("Original seen", say("officer.fieldErrors.tick"), "en")],
  ]);
  expect(screen.getByLabelText("Note")).toHaveAccessibleDescription(
    `The applicant reads it ${say("officer.fieldErrors.tooLong")}`,
  );
  for (const label of ["Reason", "Note", "Until", "Original seen"])
    expect(screen.getByLabelText(label)).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
});

test("an error goes as its field is answered, and the focus stays where one is at work", async () => {
  show(everythingWrong);
  await send();
  await screen.findByRole("alert");
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "falseFacts");
  expect(screen.getByLabelText("Reason")).toBeValid();
  expect(screen.queryByRole("link", { name: /^Reason/ })).toBeNull();
  await userEvent.type(screen.getByLabelText("Note"), "x");
  expect(screen.getByLabelText("Note")).toHaveFocus();
  await userEvent.clear(screen.getByLabelText("Until"));
  await userEvent.click(screen.getByLabelText("Original seen"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a field that is emptied again is not answered", async () => {
  show(invalidating({ note: "required", sure: "notAnOption" }));
  await send();
  await screen.findByRole("alert");
  await userEvent.type(screen.getByLabelText("Note"), "x");
  await userEvent.click(screen.getByLabelText("Original seen"));
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.clear(screen.getByLabelText("Note"));
  await userEvent.click(screen.getByLabelText("Original seen"));
  expect(screen.getByLabelText("Note")).toBeInvalid();
  expect(screen.getByLabelText("Original seen")).toBeInvalid();
});

test("the same mistake made twice is told twice", async () => {
  const { posted } = show(invalidating({ note: "required" }), invalidating({ note: "required" }));
  await send();
  await screen.findByRole("alert");
  await userEvent.type(screen.getByLabelText("Note"), " x");
  await send();
  await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  expect(posted).toHaveLength(2);
  expect(screen.getByLabelText("Note")).toBeInvalid();
});

test("a refusal keeps everything that was chosen and typed", async () => {
  const values = { reason: "falseFacts", note: "Twice asked", until: "2027-02-02", sure: "yes" };
  const { posted } = show(refusing("serviceAway", {}, values));
  await userEvent.selectOptions(screen.getByLabelText("Reason"), "falseFacts");
  await userEvent.type(screen.getByLabelText("Note"), "Twice asked");
  await userEvent.clear(screen.getByLabelText("Until"));
  await userEvent.type(screen.getByLabelText("Until"), "2027-02-02");
  await userEvent.click(screen.getByLabelText("Original seen"));
  await send();
  await told();
  expect(posted).toEqual([{ version: "3", ...values }]);
  expect(screen.getByRole("form")).toHaveFormValues({ ...values, sure: true });
});

test("what is typed while the answer is on its way is not lost", async () => {
  const note = () => screen.getByLabelText<HTMLTextAreaElement>("Note");
  const action: DeskAction = async () => {
    note().value = "One two";
    return refusing("serviceAway", {}, { note: "One" });
  };
  atDesk("en", <Form action={action} />);
  await userEvent.type(note(), "One");
  await send();
  await told();
  expect(note()).toHaveValue("One two");
});

test("done: the form is empty again and the page is read anew", async () => {
  const { asked } = show({ status: "ok" });
  await userEvent.type(screen.getByLabelText("Note"), "Seen");
  await userEvent.click(screen.getByLabelText("Original seen"));
  await send();
  await waitFor(() => expect(asked).toContain("refresh"));
  expect(screen.getByRole("form")).toHaveFormValues({ note: "", until: "2027-01-01", sure: false });
});

test.each(["stale", "illegalMove", "notClaimed"] as const)(
  "after %s the reason and the words stand until the officer has the case read anew",
  async (code) => {
    const { asked } = show(refusing(code, {}, { note: "Mine" }));
    await userEvent.type(screen.getByLabelText("Note"), "Mine");
    await send();
    await told();
    expect(asked).not.toContain("refresh");
    expect(screen.getByLabelText("Note")).toHaveValue("Mine");
    await userEvent.click(screen.getByText("Show it as it is now"));
    expect(asked).toContain("refresh");
  },
);

test("days in a refusal are told as people read them", async () => {
  show(refusing("wrongDay", { date: "2026-11-27", start: "09:00" }));
  await send();
  expect(await told()).toContain("Fri 27 Nov 2026");
});
