import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PhoneCode } from "@/components/attachments/phone/PhoneCode";
import { PhoneUpload } from "@/components/attachments/phone/PhoneUpload";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { apiPaths } from "@/lib/paths";
import { atDesk } from "../support/desk";
import { network } from "../support/network";
import { axeFindings } from "../support/render";
import { aPicture, aStoredFile, uploading } from "../support/uploads";

const draft = {
  id: "application-1",
  serial: "44030026112700042",
  type: "FIRST",
  required: ["PASSPORT_INFO", "GUARANTEE_LETTER"],
  optional: ["RELATIONSHIP_PROOF"],
  files: [aStoredFile({ name: "KIM MINJI.jpg" })],
} as const satisfies Partial<DraftView> as unknown as DraftView;

describe.each(["zh", "en"] as const)("papers from a phone (%s)", (locale) => {
  const showPage = () =>
    atDesk(locale, <PhoneUpload draft={draft} pass="the-pass" back="/back" refused={undefined} />);

  test("the phone sees which papers are asked for and how many pages are there, and nothing of them", async () => {
    const { container, say } = showPage();
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
    expect(container).toHaveTextContent(say("attachments.pages", { count: 1 }));
    expect(container).not.toHaveTextContent(/KIM|440300261127/);
    expect(container.querySelector("img")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("the phone sends to the address of its code, with and without script", async () => {
    const sent = uploading(() => "taken");
    const { container, say } = showPage();
    const forms = [...container.querySelectorAll("form")].map((form) => form.getAttribute("action"));
    expect(new Set(forms)).toEqual(new Set([apiPaths.phone("the-pass")]));
    const letter = within(container.querySelector("#GUARANTEE_LETTER") as HTMLElement);
    const input = container.querySelector<HTMLInputElement>("#GUARANTEE_LETTER input[name=file]");
    await userEvent.upload(input as HTMLElement, aPicture("letter.jpg"));
    expect(await letter.findByText(say("attachments.arrived", { count: 1 }))).toBeVisible();
    expect(sent).toEqual(["GUARANTEE_LETTER letter.jpg"]);
  });

  test("while the code is open the page looks for what the phone sent, and no longer", async () => {
    jest.useFakeTimers();
    network(() => ({ status: 200, body: {} }));
    const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));
    try {
      const { asked, container, say } = atDesk(
        locale,
        <PhoneCode address="https://x/zh/phone/p" minutes={15} />,
      );
      expect(
        screen.getByRole("img", { name: say("attachments.phone.code"), hidden: true }),
      ).toBeInTheDocument();
      const panel = container.querySelector("details") as HTMLDetailsElement;
      const turn = (open: boolean) =>
        act(() => {
          panel.open = open;
          panel.dispatchEvent(new Event("toggle"));
        });
      await pass(10_000);
      expect(asked).toEqual([]);
      turn(true);
      await pass(6_000);
      expect(asked).toEqual(["refresh", "refresh", "refresh"]);
      turn(false);
      await pass(10_000);
      expect(asked).toHaveLength(3);
    } finally {
      jest.useRealTimers();
    }
  });
});
