import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PassportChangeForm, RenewInsteadForm } from "@/components/applications/acts/PassportChangeForm";
import { WithdrawForm } from "@/components/applications/acts/WithdrawForm";
import { DeleteDrafts } from "@/components/applications/list/DeleteDrafts";
import { LookForm } from "@/components/applications/list/LookForm";
import { CancelForm } from "@/components/appointments/cancelling/CancelForm";
import { SignOutForm } from "@/components/layout/SignOutForm";
import { TipForm } from "@/components/report/TipForm";
import { MOST_BODY_BYTES } from "@/lib/domain/action-state";
import { type Locale, messagesOf, renderIn } from "../support/render";
import { refusing, unasked } from "../support/server";

const away = () => Promise.reject(new TypeError("Failed to fetch"));
const gone = async () => refusing("notSignedIn");
const SUBJECT = { applicationId: "case-1", version: 7, state: "TO_BOOK" } as const;

type Action = typeof away | typeof gone;
/** Forms whose good answer leads away: their page stays, with words, when none comes. */
const FORMS = {
  withdraw: (action: Action) => (
    <WithdrawForm action={action} draft={false} applicationId="case-1" version={7} />
  ),
  changePassport: (action: Action) => <PassportChangeForm action={action} {...SUBJECT} />,
  renewInstead: (action: Action) => <RenewInsteadForm action={action} {...SUBJECT} />,
  deleteDrafts: (action: Action) => (
    <DeleteDrafts action={action} drafts={[{ id: "a", serial: "SZ-1", fullName: "KIM MINJI" }]} />
  ),
  cancel: (action: Action) => (
    <CancelForm action={action} appointmentId="a" numberId="n" bookAgainUntil="2026-12-01" />
  ),
} as const;
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];

const press = async () => {
  for (const open of document.querySelectorAll("summary")) await userEvent.click(open);
  const button = document.querySelector<HTMLElement>("form button[type=submit]");
  if (!button) throw new Error("no button");
  await userEvent.click(button);
};

describe.each(["zh", "en"] as const)("a form that leads away (%s)", (locale: Locale) => {
  const { refusals } = messagesOf(locale).errors;

  test.each(NAMES)("%s stays, and says that the server is away or the sign-in is over", async (name) => {
    const shown = renderIn(locale, FORMS[name](away));
    await press();
    expect(await screen.findByText(refusals.serviceAway.title)).toBeVisible();
    shown.unmount();
    renderIn(locale, FORMS[name](gone));
    await press();
    expect(await screen.findByText(refusals.notSignedIn.title)).toBeVisible();
  });

  test("of the frame stays too", async () => {
    const shown = renderIn(locale, <SignOutForm action={away} label="out" failed="still signed in" />);
    await press();
    expect(await screen.findByRole("alert")).toHaveTextContent("still signed in");
    shown.unmount();
    renderIn(
      locale,
      <LookForm action={away} fields={{}} failed="not kept">
        look
      </LookForm>,
    );
    await press();
    expect(await screen.findByRole("alert")).toHaveTextContent("not kept");
  });

  test("of more than the server takes is not sent, and keeps what was typed", async () => {
    renderIn(locale, <TipForm action={unasked} formKey="k" today="2026-11-23" again="/report" years={3} />);
    const what = document.querySelector<HTMLTextAreaElement>("#what");
    if (!what) throw new Error("no field");
    what.maxLength = MOST_BODY_BYTES;
    what.value = "字".repeat(MOST_BODY_BYTES / 2);
    await press();
    expect(await screen.findByText(refusals.bodyTooLarge.title)).toBeVisible();
    expect(what.value).toHaveLength(MOST_BODY_BYTES / 2);
  });
});
