import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NewPhoneWarning } from "@/components/account/NewPhoneWarning";
import { LostPhoneForm } from "@/components/login/LostPhoneForm";
import { LostPhoneDesk, type RecoveryView } from "@/components/rooms/phones/LostPhoneDesk";
import { RECOVERY_STATES } from "@/lib/domain/people/lost-phone";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

const NUMBER = "7K3M-Q2WX";

const found = (facts: Partial<RecoveryView> = {}): RecoveryView => ({
  id: "00000000-0000-4000-8000-000000000001",
  number: NUMBER,
  state: "OPEN",
  createdAt: "2026-11-27 10:00",
  dueAt: "",
  newPhone: "199****0002",
  holder: {
    serial: "44030026112800001",
    fullName: "PARK MINJI",
    nationality: "Korea",
    birthDate: "1 May 1990",
    passportNo: "M12345678",
  },
  ...facts,
});
const desk = (locale: Locale, view: RecoveryView, actions = { confirm: unasked, decline: unasked }) =>
  atDesk(locale, <LostPhoneDesk typed={NUMBER} found={view} {...actions} />);

describe.each(["zh", "en"] as const)("a lost phone (%s)", (locale) => {
  test("is asked for with application, passport and a new number; the answer is a number and no verdict", async () => {
    const { posted, action } = answering(
      {
        status: "ok",
        data: { shown: "199****0002", waitSeconds: 60, values: { serial: "1", phone: "19900000002" } },
      },
      { status: "ok", data: { number: NUMBER, until: "27 Dec" } },
    );
    const { say, container } = atDesk(locale, <LostPhoneForm action={action} exitHref="/login" />);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText(say("login.lostPhone.serial")), "1");
    await userEvent.click(screen.getByRole("button", { name: say("login.getCode") }));
    expect(await screen.findByText(say("login.sent", { phone: "199****0002" }))).toBeVisible();
    expect(screen.getByLabelText(say("login.lostPhone.serial"))).toHaveValue("1");
    await userEvent.click(screen.getByRole("button", { name: say("login.lostPhone.submit") }));
    expect(await screen.findByText(NUMBER)).toBeVisible();
    expect(screen.getByText(say("login.lostPhone.received.silent"))).toBeVisible();
    expect(posted.map(({ intent }) => intent)).toEqual(["send", "ask"]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("says at each field what is missing, and why a request is refused", async () => {
    const { action } = answering(
      invalidating({ serial: "required", passportNo: "required", phone: "mobile", code: "required" }),
      refusing("codeWrong", { left: 4 }),
    );
    const { say } = atDesk(locale, <LostPhoneForm action={action} exitHref="/login" />);
    const submit = screen.getByRole("button", { name: say("login.lostPhone.submit") });
    await userEvent.click(submit);
    expect(within(await screen.findByRole("alert")).getAllByRole("link")).toHaveLength(4);
    await userEvent.click(submit);
    expect(await screen.findByText(say("errors.refusals.codeWrong.title"))).toBeVisible();
  });

  test("warns the account's holder on every page, with the hour it takes effect and the way to stop it", async () => {
    const { posted, action } = answering(refusing("nothingToObject"));
    const asked = { number: "7K3MQ2WX", dueAt: new Date("2026-11-28T02:00:00Z") };
    const { say, container } = atDesk(locale, <NewPhoneWarning asked={asked} object={action} />);
    expect(container).toHaveTextContent(NUMBER);
    expect(container).toHaveTextContent("10:00");
    await userEvent.click(screen.getByRole("button", { name: say("account.newPhone.object") }));
    expect(await told()).toContain(say("errors.refusals.nothingToObject.title"));
    expect(posted).toEqual([{}]);
  });

  test("is confirmed at the hall once person and passport are ticked", async () => {
    const { posted, action } = answering(invalidating({ passport: "required" }));
    const { say, container } = desk(locale, found(), { confirm: action, decline: unasked });
    expect(container).toHaveTextContent("M12345678");
    await userEvent.click(screen.getByRole("checkbox", { name: say("hall.phones.checks.inPerson") }));
    await userEvent.click(screen.getByRole("button", { name: say("hall.phones.confirm") }));
    expect(posted).toEqual([{ recoveryId: found().id, inPerson: "yes" }]);
    const passport = screen.getByRole("checkbox", { name: say("hall.phones.checks.passport") });
    await waitFor(() => expect(passport).toBeInvalid());
    expect(await axeFindings(container)).toEqual([]);
  });

  test("offers nothing to press where nothing matched, nor in any state but the open one", () => {
    const { say, unmount } = desk(locale, found({ holder: undefined }));
    expect(screen.getByText(say("hall.phones.unmatched.title"))).toBeVisible();
    expect(screen.queryByRole("button", { name: say("hall.phones.confirm") })).toBeNull();
    unmount();
    for (const state of RECOVERY_STATES.filter((each) => each !== "OPEN")) {
      const shown = desk(locale, found({ state, dueAt: "tomorrow" }));
      expect(screen.getByText(say(`hall.phones.states.${state}`, { at: "tomorrow" }))).toBeVisible();
      expect(screen.queryByRole("button", { name: say("hall.phones.confirm") })).toBeNull();
      shown.unmount();
    }
  });
});
