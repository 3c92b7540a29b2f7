import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { UploadControl } from "@/components/attachments/UploadControl";
import { atDesk, wordsIn } from "../support/desk";
import { axeFindings, inLanguage, type Locale } from "../support/render";
import { withRouter } from "../support/router";
import { aPicture, type Fate, type Problem, uploading } from "../support/uploads";

const onDevice = new Map<string, readonly File[]>();
let keepsFiles = true;
jest.mock("@/components/attachments/waiting-files", () => ({
  keepWaiting: async (id: string, slot: string, files: readonly File[]) => {
    if (keepsFiles) onDevice.set(`${id} ${slot}`, files);
    return keepsFiles;
  },
  takeWaiting: async (id: string, slot: string) => {
    const files = onDevice.get(`${id} ${slot}`) ?? [];
    onDevice.delete(`${id} ${slot}`);
    return files;
  },
}));
afterEach(() => {
  keepsFiles = true;
  onDevice.clear();
});

const control = (slot: string) => (
  <UploadControl
    applicationId="application-1"
    slot={slot}
    label="Upload"
    inputLabel="Choose a file"
    accept="image/jpeg,image/png,application/pdf"
    multiple
    formId="form"
  />
);
const show = (locale: Locale, fateOf: (name: string) => Fate, slot = "PASSPORT_INFO") => {
  const sent = uploading(fateOf);
  return { sent, ...atDesk(locale, control(slot)) };
};
const choose = (container: HTMLElement, ...names: string[]) =>
  userEvent.upload(
    container.querySelector<HTMLInputElement>("input[name=file]") as HTMLElement,
    names.map(aPicture),
  );
/** What a phone's camera takes, by its weight alone. */
const heavy = (name: string): File =>
  Object.defineProperty(aPicture(name), "size", { value: 9 * 1024 * 1024 });
const problem = (code: string, title: string): Problem => ({
  status: 415,
  code,
  title,
  detail: "What to do.",
});

describe.each(["zh", "en"] as const)("uploading (%s)", (locale) => {
  test("a good file is sent at once, counted, and the page shows it", async () => {
    const { sent, asked, say, container } = show(locale, () => "taken");
    await choose(container, "passport.jpg");
    expect(await screen.findByText(say("attachments.arrived", { count: 1 }))).toBeVisible();
    expect(sent).toEqual(["PASSPORT_INFO passport.jpg"]);
    expect(asked).toContain("refresh");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("of three files the refused one is named with its reason, and the two others arrive", async () => {
    const fates = (name: string): Fate =>
      name === "two.jpg" ? problem("fileType", "Not a picture") : "taken";
    const { sent, say, container } = show(locale, fates);
    await choose(container, "one.jpg", "two.jpg", "three.jpg");
    expect(await screen.findByText(say("attachments.arrived", { count: 2 }))).toBeVisible();
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("Not a picture");
    expect(
      within(alert)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["two.jpg"]);
    expect(sent).toHaveLength(3);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a picture taken while another is on its way waits for its turn", async () => {
    const { sent, say, container } = show(locale, () => "taken");
    const camera = container.querySelector<HTMLInputElement>("input[capture]") as HTMLInputElement;
    fireEvent.change(camera, { target: { files: [aPicture("one.jpg")] } });
    fireEvent.change(camera, { target: { files: [aPicture("two.jpg")] } });
    expect(await screen.findByText(say("attachments.arrived", { count: 2 }))).toBeVisible();
    expect(sent).toEqual(["PASSPORT_INFO one.jpg", "PASSPORT_INFO two.jpg"]);
  });

  test("files refused for different reasons are told apart, each by its name", async () => {
    const fates = (name: string): Fate =>
      name === "big.jpg" ? problem("fileTooLarge", "Too large") : problem("fileType", "Not a picture");
    const { container } = show(locale, fates);
    await choose(container, "big.jpg", "odd.jpg", "odder.jpg");
    await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    const [large, odd] = screen.getAllByRole("alert");
    expect(large).toHaveTextContent(/Too large.*big\.jpg/);
    expect(odd).toHaveTextContent(/Not a picture.*odd\.jpg.*odder\.jpg/);
  });

  test("once the application is full every file too many is named", async () => {
    let room = 1;
    const fates = (): Fate => (room-- > 0 ? "taken" : problem("tooManyFiles", "20 files already"));
    const { say, container } = show(locale, fates);
    await choose(container, "20.jpg", "21.jpg", "22.jpg");
    expect(await screen.findByText(say("attachments.arrived", { count: 1 }))).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent(/20 files already.*21\.jpg.*22\.jpg/);
  });

  test("when the network dies what did not arrive is named, nothing more is tried, and the page stays", async () => {
    const fates = (name: string): Fate => (name === "one.jpg" ? "taken" : "offline");
    const { sent, asked, say, container } = show(locale, fates);
    await choose(container, "one.jpg", "two.jpg", "three.jpg");
    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(alert).toHaveTextContent(/two\.jpg.*three\.jpg/));
    expect(alert).toHaveTextContent(say("attachments.offlineTitle"));
    expect(sent).toHaveLength(2);
    expect(screen.getByText(say("attachments.arrived", { count: 1 }))).toBeVisible();
    // Asked for anew without a connection, the browser would show its own page in place of this one.
    expect(asked).toEqual([]);
  });

  test("an answer that is not ours is told like a lost connection", async () => {
    const { say, container } = show(locale, () => "a proxy's page");
    await choose(container, "one.jpg");
    expect(await screen.findByRole("alert")).toHaveTextContent(say("attachments.offlineBody"));
  });

  test("the next choice clears what was said before", async () => {
    let first = true;
    const fates = (): Fate => {
      const fate: Fate = first ? problem("fileType", "Not a picture") : "taken";
      first = false;
      return fate;
    };
    const { say, container } = show(locale, fates);
    await choose(container, "odd.jpg");
    await screen.findByRole("alert");
    await choose(container, "good.jpg");
    expect(await screen.findByText(say("attachments.arrived", { count: 1 }))).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a photo that is refused says what is wrong with it, rule by rule", async () => {
    const data = { rules: "pixels,bytes", width: 200, height: 200, bytes: 20_479 };
    const { say, container } = show(locale, () => ({ ...problem("photoRules", "No"), data }), "PHOTO");
    await choose(container, "photo.jpg");
    const alert = await screen.findByRole("alert");
    const facts = { width: "200", height: "200", bytes: 20_479, kilobytes: 19.9, way: "small" };
    expect(alert).toHaveTextContent(say("documents.photoVerdicts.pixels.failed", facts));
    expect(alert).toHaveTextContent(say("documents.photoVerdicts.bytes.failed", facts));
    expect(alert).toHaveTextContent(/19\.9\s?KB.*20479.*20\s?KB.*120\s?KB.*20480.*122880/);
    expect(alert).not.toHaveTextContent(say("documents.photoVerdicts.blueBackground.ok"));
  });
});

describe.each([true, false])("a connection that comes back, the browser keeping files: %s", (keeps) => {
  test.each(["online", "press"])("sends what was left, once (%s)", async (by) => {
    keepsFiles = keeps;
    let connected = false;
    const fates = (name: string): Fate => (connected || name === "one.jpg" ? "taken" : "offline");
    const { sent, say, container } = show("en", fates);
    await choose(container, "one.jpg", "two.jpg", "three.jpg");
    const again = await screen.findByRole("button", { name: say("attachments.sendAgain") });
    expect(screen.getByRole("alert")).toHaveTextContent("two.jpgthree.jpg");
    expect(await axeFindings(container)).toEqual([]);
    connected = true;
    if (by === "press") await userEvent.click(again);
    else act(() => void dispatchEvent(new Event("online")));
    expect(await screen.findByText(say("attachments.arrived", { count: 3 }))).toBeVisible();
    expect(sent.map((line) => line.split(" ")[1])).toEqual(["one.jpg", "two.jpg", "two.jpg", "three.jpg"]);
    expect(screen.queryByRole("alert")).toBeNull();
    act(() => void dispatchEvent(new Event("online")));
    expect(sent).toHaveLength(4);
    expect(onDevice.size).toBe(0);
  });
});

describe.each(["zh", "en"] as const)("a session that ended before the upload (%s)", (locale) => {
  const signedOut = (name: string): Fate =>
    name === "one.jpg" ? "taken" : { ...problem("notSignedIn", "Signed out"), status: 401 };

  test("is signed in again here, and what was not sent goes on by itself, once", async () => {
    const { sent, asked, say, container, unmount } = show(locale, signedOut);
    await choose(container, "one.jpg", "two.jpg", "three.jpg");
    const link = await screen.findByRole("link", { name: say("attachments.signedOut.signIn") });
    expect(link).toHaveAttribute("href", expect.stringMatching(/\/login\?next=/));
    expect(screen.getByRole("alert")).toHaveTextContent("two.jpgthree.jpg");
    expect(asked).toEqual([]);
    expect(sent).toEqual(["PASSPORT_INFO one.jpg", "PASSPORT_INFO two.jpg"]);
    expect(await axeFindings(container)).toEqual([]);
    unmount();
    const after = show(locale, () => "taken");
    expect(await screen.findByText(say("attachments.arrived", { count: 2 }))).toBeVisible();
    expect(after.sent).toEqual(["PASSPORT_INFO two.jpg", "PASSPORT_INFO three.jpg"]);
    expect(onDevice.size).toBe(0);
  });

  test("is told as before where the browser keeps no file", async () => {
    keepsFiles = false;
    const { say, container } = show(locale, signedOut);
    await choose(container, "two.jpg");
    expect(await screen.findByRole("alert")).toHaveTextContent("Signed out");
    expect(screen.queryByRole("link", { name: say("attachments.signedOut.signIn") })).toBeNull();
  });

  test("goes on in its own slot only", async () => {
    onDevice.set("application-1 PASSPORT_INFO", [aPicture("two.jpg")]);
    const { sent } = show(locale, () => "taken", "PHOTO");
    await waitFor(() => expect(onDevice.size).toBe(1));
    expect(sent).toEqual([]);
  });
});

test("a picture that is too heavy is made lighter on the device; one that cannot be is sent as it is", async () => {
  const { sent, say, container } = show("en", () => "taken");
  const input = container.querySelector<HTMLInputElement>("input[name=file]") as HTMLElement;
  const bitmap = { width: 4000, height: 3000, close: () => {} };
  globalThis.createImageBitmap = async (file) => {
    if ((file as File).name === "damaged.png") throw new Error("not readable");
    return bitmap as unknown as ImageBitmap;
  };
  const written: [number, number][] = [];
  const brush = { fillRect: () => {}, drawImage: () => {} } as unknown as CanvasRenderingContext2D;
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(brush as never);
  jest.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation(function (
    this: HTMLCanvasElement,
    done,
  ) {
    written.push([this.width, this.height]);
    done(new Blob(["lighter"]));
  });
  await userEvent.upload(input, [heavy("page 1.png"), heavy("damaged.png"), aPicture("small.png")]);
  expect(await screen.findByText(say("attachments.arrived", { count: 3 }))).toBeVisible();
  expect(sent).toEqual(["page 1.jpg", "damaged.png", "small.png"].map((name) => `PASSPORT_INFO ${name}`));
  expect(written).toEqual([[3200, 2400]]);
});

test("a file chosen before the page came alive is sent once it does", async () => {
  const sent = uploading(() => "taken");
  const page = inLanguage("en", withRouter(control("PASSPORT_INFO")).element);
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(page);
  await userEvent.upload(
    within(container).getByLabelText("Upload", { selector: "input" }),
    aPicture("early.jpg"),
  );
  expect(sent).toEqual([]);
  render(page, { container, hydrate: true });
  expect(await screen.findByText(wordsIn("en")("attachments.arrived", { count: 1 }))).toBeVisible();
  expect(sent).toEqual(["PASSPORT_INFO early.jpg"]);
  expect(screen.getByRole("button", { name: "Upload" })).toBeVisible();
});
