import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FieldView, FindingView, GroupView } from "@/components/forms/form-view";
import { StepForm } from "@/components/forms/StepForm";
import { SignOutForm } from "@/components/layout/SignOutForm";
import { Button } from "@/components/ui/Button";
import { fillControl } from "@/components/ui/fill-control";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { is } from "@/lib/domain/questions/condition";
import type { Field } from "@/lib/domain/questions/registry";
import { currentForm } from "@/lib/domain/types/known-types";
import type { ActionState } from "@/lib/domain/action-state";
import { network } from "./support/network";
import { axeFindings, renderIn } from "./support/render";
import { withRouter } from "./support/router";

const field = (name: Field, label: string, rest: Partial<FieldView> = {}): FieldView => ({
  name,
  label,
  kind: "text",
  required: true,
  wide: false,
  figures: false,
  ...rest,
});
const filers = [
  { value: "SELF", label: "The applicant" },
  { value: "RELATIVE", label: "A relative" },
];
const byRelative = is("filedBy", "RELATIVE");

/** A corner of the permit step: a box, a required text, a choice and a question that depends on it. */
const GROUPS: GroupView[] = [
  {
    id: "held",
    title: "Visa or permit held now",
    folded: false,
    fields: [
      field("inChina", "I am in China now", { kind: "checkbox" }),
      field("heldNo", "Visa or permit No."),
      field("requestedUntil", "Valid until", { kind: "date", date: "future" }),
    ],
  },
  {
    id: "filer",
    title: "Who fills this in",
    folded: false,
    fields: [
      field("filedBy", "Filled in by", { kind: "select", choices: filers, placeholder: "Please choose" }),
      field("filerName", "Name of the relative", {
        when: byRelative,
        whenHint: "Only if a relative fills this in.",
      }),
    ],
  },
];
const judged = judgedQuestions(
  currentForm("FIRST"),
  GROUPS.flatMap((group) => group.fields.map(({ name }) => name)),
);

let applications = 0;
const show = (
  answer: ActionState,
  values: Record<string, string> = {},
  findings: FindingView[] = [],
  groups = GROUPS,
) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action = async (_: ActionState, form: FormData): Promise<ActionState> => {
    posted.push(Object.fromEntries(form.entries()));
    return answer;
  };
  const asked = network(() => ({ status: 200, body: { version: 2, savedAt: "10:42", findings: [] } }));
  const { element } = withRouter(
    <StepForm
      applicationId="a"
      action={action}
      locale="en"
      saveUrl={`/api/applications/step-form-${(applications += 1)}/answers`}
      step="permit"
      judged={judged}
      version={1}
      savedAt="10:40"
      today="2026-11-23"
      values={values}
      groups={groups}
      lists={{}}
      findings={findings}
    >
      <Button type="submit" name="intent" value="save">
        Save draft
      </Button>
      <Button type="submit" name="intent" value="next">
        Save and proceed
      </Button>
    </StepForm>,
  );
  return { posted, asked, ...renderIn("en", element) };
};
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("an empty step is judged in the browser: a summary with links takes the focus, nothing is posted", async () => {
  const { posted, container } = show({ status: "ok" });
  await press("Save and proceed");
  const summary = await screen.findByRole("alert");
  expect(summary).toHaveFocus();
  const links = within(summary).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "#inChina",
    "#heldNo",
    "#requestedUntil",
    "#filedBy",
  ]);
  expect(screen.getByLabelText("Visa or permit No.")).toBeInvalid();
  expect(posted).toEqual([]);
  expect(await axeFindings(container)).toEqual([]);
});

test("mending an answer clears its error and leaves the focus where it is", async () => {
  show({ status: "ok" });
  await press("Save and proceed");
  await screen.findByRole("alert");
  const held = screen.getByLabelText("Visa or permit No.");
  await userEvent.type(held, "K1234567");
  await waitFor(() => expect(held).toBeValid());
  expect(held).toHaveFocus();
});

test("a mended answer leaves the summary too, and does not come back with the focus", async () => {
  show({ status: "ok" });
  await press("Save and proceed");
  const summary = await screen.findByRole("alert");
  const held = screen.getByLabelText("Visa or permit No.");
  await userEvent.type(held, "K1234567");
  await waitFor(() => expect(within(summary).getAllByRole("link")).toHaveLength(3));
  expect(summary).toHaveTextContent(/3/);
  await userEvent.clear(held);
  await waitFor(() => expect(within(summary).getAllByRole("link")).toHaveLength(4));
  expect(held).toHaveFocus();
});

test("an answer that is not asked for any more is not wrong any more", async () => {
  show({ status: "ok" }, { inChina: "yes", heldNo: "K1234567", requestedUntil: "2027-11-20" });
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "RELATIVE");
  await press("Save and proceed");
  expect(await screen.findByRole("link", { name: /^Name of the relative/ })).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "SELF");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("what the page fills in by itself stays when the form is drawn anew, and is posted", async () => {
  const lines = "P<KORKIM<<MINJI";
  const kept = { ...GROUPS[0], fields: [field("mrzLines", "", { kind: "kept", required: false })] };
  const groups = [...GROUPS, { ...kept, id: "passport", title: "Passport" } as GroupView];
  const { posted, container } = show(
    { status: "ok", data: { version: 3, savedAt: "10:45" } },
    {},
    [],
    groups,
  );
  const form = container.querySelector("form");
  if (!form) throw new Error("no form");
  act(() => void fillControl(form, "mrzLines", lines));
  await userEvent.selectOptions(screen.getByLabelText(/Filled in by/), "RELATIVE");
  await press("Save draft");
  await screen.findByText("Saved 10:45");
  expect(container.querySelector("[name=mrzLines]")).toHaveValue(lines);
  expect(container.querySelector("[name=mrzLines]")).not.toBeVisible();
  expect(posted[0]).toMatchObject({ mrzLines: lines });
});

test("a draft may be saved as it is, with the newest version", async () => {
  const { posted, asked } = show({ status: "ok", data: { version: 3, savedAt: "10:45" } });
  await userEvent.type(screen.getByLabelText("Visa or permit No."), "?");
  await press("Save draft");
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(asked).toHaveLength(1);
  expect(posted[0]).toMatchObject({ intent: "save", heldNo: "?", version: "2", step: "permit" });
  expect(await screen.findByText("Saved 10:45")).toBeInTheDocument();
  expect(screen.getByLabelText("Visa or permit No.")).toHaveValue("?");
});

test("a question that depends on another is asked when it is time", async () => {
  show({ status: "ok" });
  expect(screen.getByLabelText("Name of the relative")).not.toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "RELATIVE");
  expect(screen.getByLabelText("Name of the relative")).toBeVisible();
});

test("a question that depends on a box goes again with its tick", async () => {
  const whileInChina = GROUPS.map((group) => ({
    ...group,
    fields: group.fields.map((each) =>
      each.name === "heldNo" ? { ...each, when: is("inChina", "yes") } : each,
    ),
  }));
  show({ status: "ok" }, {}, [], whileInChina);
  const tick = () => userEvent.click(screen.getByLabelText("I am in China now"));
  await tick();
  expect(screen.getByLabelText("Visa or permit No.")).toBeVisible();
  await tick();
  expect(screen.getByLabelText("Visa or permit No.")).not.toBeVisible();
});

test("a question wears the star while it must be answered, also when that depends on another", async () => {
  // Nothing else looks at who fills it in: the question it shows is left out.
  const whileByRelative = GROUPS.map((group) => ({
    ...group,
    fields: group.fields
      .filter(({ name }) => name !== "filerName")
      .map((each) => (each.name === "heldNo" ? { ...each, required: byRelative } : each)),
  }));
  show({ status: "idle" }, {}, [], whileByRelative);
  expect(screen.getByText("I am in China now")).toHaveClass("needed");
  expect(screen.getByText("Visa or permit No.")).not.toHaveClass("needed");
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "RELATIVE");
  expect(screen.getByText("Visa or permit No.")).toHaveClass("needed");
});

test("what the server refuses is told at its field, and what was typed stays", async () => {
  const values = { inChina: "yes", heldNo: "K1234567", requestedUntil: "2027-11-20", filedBy: "SELF" };
  const { posted } = show(
    { status: "invalid", fields: { heldNo: "documentNo" }, values: { ...values, version: "2" } },
    values,
  );
  await press("Save and proceed");
  const summary = await screen.findByRole("alert");
  expect(within(summary).getByRole("link")).toHaveTextContent(
    /^Visa or permit No.: A document number has 4 to 20/,
  );
  expect(posted).toHaveLength(1);
  expect(screen.getByLabelText("Visa or permit No.")).toHaveValue("K1234567");
  expect(screen.getByLabelText("Filled in by")).toHaveValue("SELF");
  // Another answer says nothing about what only the server knows to be wrong; its own does.
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "RELATIVE");
  expect(within(summary).getAllByRole("link")).toHaveLength(1);
  await userEvent.type(screen.getByLabelText("Visa or permit No."), "8");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("ten presses of the button are one post", async () => {
  const values = { inChina: "yes", heldNo: "K1234567", requestedUntil: "2027-11-20", filedBy: "SELF" };
  const { posted } = show({ status: "ok" }, values);
  const button = screen.getByRole("button", { name: "Save and proceed" });
  act(() => {
    for (let press = 0; press < 10; press += 1) button.click();
  });
  await waitFor(() => expect(posted.length).toBeGreaterThan(0));
  await act(async () => new Promise((settle) => setTimeout(settle, 100)));
  expect(posted).toHaveLength(1);
});

test("a rule is told beside its field before it bites", async () => {
  const finding: FindingView = {
    code: "requestedTooShort",
    severity: "BLOCK",
    fields: ["requestedUntil"],
    title: "The date is too near; the earliest is Sat 22 May 2027",
    action: "Choose that day or later.",
  };
  const { container } = show({ status: "ok" }, {}, [finding]);
  expect(screen.getByRole("alert")).toHaveTextContent("the earliest is Sat 22 May 2027");
  expect(await axeFindings(container)).toEqual([]);
});

test("a box nobody has ticked yet is no mistake until one goes on without it", async () => {
  const finding: FindingView = {
    code: "notInChina",
    severity: "BLOCK",
    fields: ["inChina"],
    title: "You must be in China",
    action: "Tick the box once you have entered.",
  };
  show({ status: "ok" }, { heldNo: "K1234567", requestedUntil: "2027-11-20", filedBy: "SELF" }, [finding]);
  expect(screen.queryByText("You must be in China")).toBeNull();
  await press("Save and proceed");
  expect(await screen.findByText("You must be in China")).toBeVisible();
});

test("a rule that bars keeps one on its step, says why in the summary, and lets go once it bars no more", async () => {
  const finding: FindingView = {
    code: "formerPassportSame",
    severity: "BLOCK",
    fields: ["heldNo"],
    title: "The former number is the same as the present one",
    action: "Check both.",
  };
  const values = { inChina: "yes", heldNo: "K1234567", requestedUntil: "2027-11-20", filedBy: "SELF" };
  const { container } = show(
    { status: "invalid", fields: { heldNo: "barred" }, values: { ...values, version: "2" } },
    values,
    [finding],
  );
  await press("Save and proceed");
  expect(
    await screen.findByRole("link", {
      name: "Visa or permit No.: The former number is the same as the present one",
    }),
  ).toBeVisible();
  expect(screen.getByLabelText("Visa or permit No.")).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
  // The save that follows finds nothing, whichever answer put it right.
  await userEvent.selectOptions(screen.getByLabelText("Filled in by"), "RELATIVE");
  await waitFor(() => expect(screen.getByLabelText("Visa or permit No.")).toBeValid());
  expect(screen.queryByRole("link", { name: /^Visa or permit No/ })).toBeNull();
});

test("a stale page keeps what was typed and asks which of the two counts", async () => {
  const { container } = show({ status: "refused", code: "stale", values: { heldNo: "K1" } });
  await userEvent.type(screen.getByLabelText("Visa or permit No."), "K1");
  await press("Save draft");
  expect(await screen.findByRole("button", { name: "Keep what is on this page" })).toBeVisible();
  expect(screen.getByLabelText("Visa or permit No.")).toHaveValue("K1");
  expect(await axeFindings(container)).toEqual([]);
});

test("whoever signs out while typing has it saved before the session ends", async () => {
  const { asked } = show({ status: "ok" });
  const leave = jest.fn(async (): Promise<ActionState> => ({ status: "ok" }));
  renderIn("en", <SignOutForm action={leave} label="Log out" failed="still signed in" />);
  await userEvent.type(screen.getByLabelText("Visa or permit No."), "K1234567");
  await press("Log out");
  await waitFor(() => expect(leave).toHaveBeenCalled());
  expect(asked.at(-1)?.body).toMatchObject({ answers: { heldNo: "K1234567" } });
});
