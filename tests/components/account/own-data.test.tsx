import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { OwnData } from "@/components/account/data/OwnData";
import { RequestInbox } from "@/components/rooms/requests/RequestInbox";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

type Props = ComponentProps<typeof OwnData>;
const KEPT = { serial: "44030026112800001", state: "Submitted", until: "kept until 27 Nov 2036" };
const REQUEST = {
  id: "00000000-0000-4000-8000-000000000001",
  number: "7K3MQ2WX",
  kind: "CORRECTION",
  words: "name",
  receivedAt: "27 Nov",
  answer: "done so",
  answeredAt: "28 Nov",
} as const;

const show = (locale: Locale, props: Partial<Props> = {}) =>
  atDesk(
    locale,
    <OwnData
      copy={{ perDay: 5 }}
      correction={{ action: unasked }}
      erasure={{ action: unasked, drafts: 0, kept: [] }}
      requests={[]}
      {...props}
    />,
  );

describe.each(["zh", "en"] as const)("one's own data (%s)", (locale) => {
  test("says where each fact is corrected, what is kept and until when, and what was answered", async () => {
    const { say, container } = show(locale, {
      erasure: { action: unasked, drafts: 2, kept: [KEPT] },
      requests: [{ ...REQUEST, state: "ANSWERED" }],
    });
    expect(screen.getByText(KEPT.until)).toBeVisible();
    expect(screen.getByText("done so")).toBeVisible();
    for (const way of ["draft", "returned", "submitted", "permit", "account"])
      expect(screen.getByRole("link", { name: say(`account.correction.ways.${way}.go`) })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a copy that was refused is told on the page", async () => {
    const refused = { code: "storageFull", data: {} } as const;
    const { say } = show(locale, { copy: { perDay: 5, refused } });
    expect(await told()).toContain(say("errors.refusals.storageFull.title"));
    const button = screen.getByRole("button", { name: say("account.copy.get") });
    expect(button.closest("form")).toHaveAttribute("action", "/api/account/copy");
  });

  test("a correction is sent in words, and says which words are missing", async () => {
    const { posted, action } = answering(invalidating({ words: "required" }), {
      status: "ok",
      data: { number: "7K3MQ2WX" },
    });
    const { say } = show(locale, { correction: { action } });
    const send = screen.getByRole("button", { name: say("account.correction.send") });
    await userEvent.click(send);
    expect(await screen.findByText(say("account.correction.wordsError", { most: 1000 }))).toBeVisible();
    await userEvent.type(screen.getByLabelText(say("account.correction.words")), "wrong");
    await userEvent.click(send);
    expect(await screen.findByText(say("account.correction.sent", { number: "7K3M-Q2WX" }))).toBeVisible();
    expect(posted).toEqual([{ words: "" }, { words: "wrong" }]);
  });

  test("an erasure takes a code first; Enter erases nothing, and what was written stays", async () => {
    const { posted, action } = answering(
      { status: "ok", data: { shown: "199****0001", waitSeconds: 60, values: { words: "why" } } },
      refusing("codeWrong", { left: 4 }, { words: "why" }),
      { status: "ok", data: { drafts: 2, number: "7K3MQ2WX" } },
    );
    const { say } = show(locale, { erasure: { action, drafts: 2, kept: [KEPT] } });
    await userEvent.type(screen.getByLabelText(say("account.erasure.words")), "why");
    await userEvent.type(screen.getByLabelText(say("login.code")), "{Enter}");
    expect(await screen.findByText(say("login.sent", { phone: "199****0001" }))).toBeVisible();
    await userEvent.type(screen.getByLabelText(say("login.code")), "123456");
    const erase = screen.getByRole("button", { name: say("account.erasure.erase") });
    await userEvent.click(erase);
    expect(await screen.findByText(say("errors.refusals.codeWrong.title"))).toBeVisible();
    expect(screen.getByLabelText(say("account.erasure.words"))).toHaveValue("why");
    await userEvent.click(erase);
    expect(await screen.findByText(say("account.erasure.done", { count: 2 }))).toBeVisible();
    expect(posted.map(({ intent }) => intent)).toEqual(["send", "erase", "erase"]);
  });

  test("where nothing was submitted the button says that the account goes", () => {
    const { say } = show(locale);
    expect(screen.getByRole("button", { name: say("account.erasure.eraseAll") })).toBeVisible();
    expect(screen.queryByText(say("account.erasure.kept"))).toBeNull();
  });

  test("officers answer each request where it stands", async () => {
    const { posted, action } = answering(invalidating({ answer: "required" }));
    const { say, container } = atDesk(
      locale,
      <RequestInbox
        state="RECEIVED"
        counts={{ RECEIVED: 1, ANSWERED: 0 }}
        rows={[{ ...REQUEST, answer: "", answeredAt: "", serials: [KEPT.serial] }]}
        answer={action}
        next={undefined}
        first={undefined}
      />,
    );
    const form = within(
      screen.getByRole("form", { name: say("officer.requests.answerOf", { number: "7K3M-Q2WX" }) }),
    );
    await userEvent.click(form.getByRole("button", { name: say("officer.requests.send") }));
    await waitFor(() => expect(form.getByRole("textbox")).toBeInvalid());
    expect(posted).toEqual([{ requestId: REQUEST.id, answer: "" }]);
    expect(await axeFindings(container)).toEqual([]);
  });
});
