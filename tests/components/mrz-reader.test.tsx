import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MrzReader } from "@/components/wizard/passport/MrzReader";
import { atDesk, wordsIn } from "./support/desk";
import { axeFindings } from "./support/render";
import { uploading } from "./support/uploads";

let onPicture: (signal: AbortSignal) => Promise<readonly [string, string] | undefined>;
jest.mock("@/components/wizard/passport/read-lines", () => ({
  readLines: (_: Blob, signal: AbortSignal, tell: (percent: number) => void) => {
    tell(40);
    return onPicture(signal);
  },
}));

const LABELS = {
  familyName: "Family name",
  givenName: "Given name",
  passportNo: "Passport number",
  nationality: "Nationality",
  gender: "Gender",
  birthDate: "Date of birth",
  passportExpiresOn: "Expiry",
};
const Reader = () => (
  <MrzReader
    applicationId="application-1"
    pages={[{ id: "page-1", name: "old.jpg" }]}
    today="2026-11-23"
    labels={LABELS}
  />
);

const MINJI = "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<0";
const ONE_NAME = MINJI.replace("P<KORKIM<<MINJI", "P<KORLAKSHMI<<<");

test("a reading replaces the reading before it, the parts it does not have too", async () => {
  const user = userEvent.setup();
  atDesk(
    "en",
    <form>
      <input name="familyName" aria-label="Family name" />
      <input name="givenName" aria-label="Given name" />
      <Reader />
    </form>,
  );
  await user.click(screen.getByRole("button", { name: "Read from passport" }));
  const lines = screen.getByRole("textbox", { name: /Machine-readable lines/ });
  const read = async (text: string): Promise<void> => {
    await user.clear(lines);
    await user.click(lines);
    await user.paste(text);
    await user.click(screen.getByRole("button", { name: "Read" }));
  };
  await read(MINJI);
  await waitFor(() => expect(screen.getByLabelText("Given name")).toHaveValue("MINJI"));
  await read(ONE_NAME);
  await waitFor(() => expect(screen.getByLabelText("Family name")).toHaveValue("LAKSHMI"));
  expect(screen.getByLabelText("Given name")).toHaveValue("");
});

test("the lines read last stay with the form, wholly replaced by the next, and go when they are cleared", async () => {
  const user = userEvent.setup();
  const { container } = atDesk(
    "en",
    <form>
      <input hidden name="mrzLines" defaultValue="" />
      <Reader />
    </form>,
  );
  const kept = (): string => container.querySelector<HTMLInputElement>("[name=mrzLines]")?.value ?? "";
  await user.click(screen.getByRole("button", { name: "Read from passport" }));
  const lines = screen.getByRole("textbox", { name: /Machine-readable lines/ });
  for (const text of [MINJI, ONE_NAME]) {
    await user.clear(lines);
    await user.click(lines);
    await user.paste(` ${text.toLowerCase()} `);
    await user.click(screen.getByRole("button", { name: "Read" }));
    await waitFor(() => expect(kept()).toBe(text.replace("\n", "")));
  }
  await user.clear(lines);
  expect(kept()).toBe("");
});

const choosing = (locale: "zh" | "en") => {
  const sent = uploading(() => "taken");
  const shown = atDesk(
    locale,
    <form>
      <input hidden name="mrzLines" defaultValue="" />
      <input name="familyName" aria-label="family" />
      <input name="givenName" aria-label="given" defaultValue="SOMEBODY ELSE" />
      <input name="birthDate" aria-label="born" />
      <Reader />
    </form>,
  );
  const choose = (name = "passport.jpg"): Promise<void> =>
    userEvent.upload(
      screen.getByLabelText(shown.say("wizard.mrz.picture.choose")),
      new File(["picture"], name, { type: "image/jpeg" }),
    );
  return { sent, choose, ...shown };
};

describe.each(["zh", "en"] as const)("a picture of the passport (%s)", (locale) => {
  test("becomes the document, and its lines fill the fields and are shown to be compared", async () => {
    onPicture = async () => MINJI.split("\n") as [string, string];
    const { sent, choose, container, say } = choosing(locale);
    await choose();
    expect(await screen.findByText(say("wizard.mrz.filled", { count: 3 }))).toBeVisible();
    expect(
      screen.getByRole("textbox", { name: new RegExp(say("wizard.mrz.label").slice(0, 6)) }),
    ).toHaveValue(MINJI);
    expect(screen.getByLabelText("given")).toHaveValue("MINJI");
    // A date stands there as the page writes dates, not as it is stored.
    const born = locale === "zh" ? "1988年4月12日" : "12 Apr 1988";
    expect(container.querySelector("dl")).toHaveTextContent(
      new RegExp(`Family nameKIMGiven nameMINJI.*${born}`),
    );
    expect(screen.getByLabelText("born")).toHaveValue("1988-04-12");
    expect(container.querySelector<HTMLInputElement>("[name=mrzLines]")?.value).toHaveLength(88);
    await waitFor(() => expect(sent).toEqual(["PASSPORT_INFO passport.jpg instead"]));
    expect(screen.getByText(say("wizard.mrz.picture.replaces"))).toBeVisible();
    expect(await screen.findByText(say("attachments.replaced", { names: "old.jpg" }))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);

    onPicture = async () => ONE_NAME.split("\n") as [string, string];
    await choose("another.jpg");
    await waitFor(() => expect(screen.getByLabelText("family")).toHaveValue("LAKSHMI"));
    expect(screen.getByLabelText("given")).toHaveValue("");
  });

  test("that is not readable, or whose reader is away, says how to go on", async () => {
    onPicture = async () => undefined;
    const { choose, say } = choosing(locale);
    await choose();
    expect(await screen.findByText(say("wizard.mrz.picture.unread.body"))).toBeVisible();
    onPicture = () => Promise.reject(new Error("no network"));
    await choose();
    expect(await screen.findByText(say("wizard.mrz.picture.away.body"))).toBeVisible();
    expect(screen.getByLabelText("given")).toHaveValue("SOMEBODY ELSE");
  });

  test("is told how far it is, and can be stopped", async () => {
    let signal: AbortSignal | undefined;
    onPicture = (own) => {
      signal = own;
      return new Promise(() => undefined);
    };
    const { choose, say } = choosing(locale);
    await choose();
    expect(await screen.findByText(say("wizard.mrz.picture.reading", { percent: 40 }))).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: say("wizard.mrz.picture.cancel") }));
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByText(say("wizard.mrz.picture.reading", { percent: 40 }))).toBeNull();
  });

  test("whose check digit is wrong has it named, beside the lines", async () => {
    onPicture = async () => MINJI.replace("M465303627", "M465303628").split("\n") as [string, string];
    const { choose, say } = choosing(locale);
    await choose();
    expect(await screen.findByText(wordsIn(locale)("wizard.mrz.wrong.passportNo"))).toBeVisible();
    expect(say("wizard.mrz.wrong.passportNo")).not.toContain("wizard.");
  });
});
