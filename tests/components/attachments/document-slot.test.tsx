import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { DocumentSlot } from "@/components/attachments/document/DocumentSlot";
import { PhotoBox } from "@/components/attachments/PhotoBox";
import { RefreshWhilePending } from "@/components/attachments/RefreshWhilePending";
import type { FilesRefused } from "@/lib/domain/attachments/file-refusals";
import { atDesk } from "../support/desk";
import { network } from "../support/network";
import { axeFindings, type Locale } from "../support/render";
import { aStoredFile } from "../support/uploads";

const show = (locale: Locale, facts: Partial<ComponentProps<typeof DocumentSlot>> = {}) =>
  atDesk(
    locale,
    <DocumentSlot
      applicationId="application-1"
      slot="PASSPORT_INFO"
      required
      files={[]}
      back="/zh/applications/application-1/attachments"
      refused={undefined}
      {...facts}
    />,
  );

describe.each(["zh", "en"] as const)("a document's card (%s)", (locale) => {
  test("a required document without a file says so", () => {
    const { say } = show(locale);
    const card = within(screen.getByRole("region", { name: say("documents.slots.PASSPORT_INFO.short") }));
    expect(card.getByText(say("documents.required"))).toBeVisible();
    expect(card.queryByRole("listitem")).toBeNull();
  });

  test("what the document must look like is drawn beside it until there is a file", () => {
    const drawing = "PASSPORT";
    const { unmount } = show(locale);
    expect(screen.getByText(drawing)).toBeInTheDocument();
    unmount();
    show(locale, { files: [aStoredFile()] });
    expect(screen.queryByText(drawing)).not.toBeInTheDocument();
  });

  test("each page says whether it is being checked, was found clean or did not pass", async () => {
    const files = [
      aStoredFile({ id: "1", name: "clean.jpg" }),
      aStoredFile({ id: "2", name: "waiting.pdf", mime: "application/pdf", pages: 3, status: "PENDING" }),
      aStoredFile({ id: "3", name: "bad.jpg", status: "FAILED" }),
    ];
    const { say, container } = show(locale, { files });
    const [clean, waiting, bad] = screen.getAllByRole("listitem").map((item) => within(item));
    expect(clean?.getByText(say("attachments.status.CLEAN"))).toBeVisible();
    expect(waiting?.getByText(say("attachments.status.PENDING"))).toBeVisible();
    expect(waiting?.getByText(say("attachments.pdfSize", { count: 3, kilobytes: 40 }))).toBeVisible();
    expect(bad?.getByText(say("attachments.failed"))).toBeVisible();
    expect(screen.getByText(say("attachments.pages", { count: 3 }))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("what came back and was not replaced wears no sign that all is well", () => {
    const { say } = show(locale, { files: [aStoredFile()], returned: true });
    expect(screen.getByText(say("attachments.toReplace")).parentElement).toHaveClass("text-warning");
    expect(screen.queryByText(say("attachments.pages", { count: 1 }))).toBeNull();
  });

  test("nor does a photo that came back", () => {
    const photo = aStoredFile({ id: "9", slot: "PHOTO", name: "photo.jpg" });
    const { say } = atDesk(locale, <PhotoBox applicationId="1" photo={photo} back="/" returned />);
    expect(screen.getByText(say("wizard.photo.toReplace"))).toBeVisible();
    expect(screen.queryByText(say("documents.photoVerdicts.blueBackground.ok"))).toBeNull();
  });

  test("a page is deleted only after it was confirmed", async () => {
    const asked = network(() => ({ status: 204, body: {} }));
    const { say, asked: router } = show(locale, { files: [aStoredFile()] });
    const confirm = screen.getByRole("button", {
      name: `${say("attachments.deleteConfirm")} passport.jpg`,
      hidden: true,
    });
    expect(confirm).not.toBeVisible();
    await userEvent.click(screen.getByText(say("attachments.delete")));
    expect(confirm).toBeVisible();
    expect(screen.getByText(say("attachments.deleteBody"))).toBeVisible();
    expect(asked).toEqual([]);
    await userEvent.click(confirm);
    await waitFor(() => expect(router).toContain("refresh"));
    expect(asked).toMatchObject([{ method: "DELETE", url: "/api/files/file-1" }]);
  });

  test("a page that is gone already counts as deleted; a lost connection is told", async () => {
    const answers = [{ status: 404, body: {} }, "offline" as const];
    network(() => answers.shift() ?? "offline");
    const { say, asked } = show(locale, { files: [aStoredFile()] });
    await userEvent.click(screen.getByText(say("attachments.delete")));
    const confirm = screen.getByRole("button", { name: new RegExp(say("attachments.deleteConfirm")) });
    await userEvent.click(confirm);
    await waitFor(() => expect(asked).toContain("refresh"));
    await userEvent.click(confirm);
    expect(await screen.findByText(say("attachments.notDeleted"))).toBeVisible();
  });

  test("what an officer wrote about the document stands on its card", () => {
    show(locale, { note: "Please scan the whole page." });
    expect(screen.getByText("Please scan the whole page.")).toBeVisible();
  });

  test("sent without script: the refusal stands at its document and at no other", () => {
    const files: readonly FilesRefused[] = [
      { code: "fileType", data: { found: "WEBP" }, names: ["p2.webp"] },
      { code: "fileHeic", data: {}, names: ["p4.heic", "p5.heic"] },
    ];
    const refused = { slot: "PASSPORT_INFO", files };
    const { say, unmount } = show(locale, { refused });
    const [type, heic] = screen.getAllByRole("alert");
    expect(type).toHaveTextContent(say("errors.refusals.fileType.title"));
    expect(type).toHaveTextContent("p2.webp");
    expect(heic).toHaveTextContent(say("errors.refusals.fileHeic.body"));
    expect(heic).toHaveTextContent(/p4\.heic.*p5\.heic/);
    unmount();
    show(locale, { refused, slot: "RELATIONSHIP_PROOF" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a photo with the wrong background is taken with a warning, a good one without", () => {
    const photo = aStoredFile({ slot: "PHOTO", warnings: ["blueBackground"] });
    const { say, unmount } = atDesk(locale, <PhotoBox applicationId="a" photo={photo} back="/zh" />);
    expect(screen.getByText(say("wizard.photo.warned"))).toBeVisible();
    expect(screen.getByText(say("documents.photoVerdicts.blueBackground.failed"))).toBeVisible();
    unmount();
    atDesk(locale, <PhotoBox applicationId="a" photo={aStoredFile({ slot: "PHOTO" })} back="/zh" />);
    expect(screen.getByText(say("wizard.photo.good"))).toBeVisible();
  });
});

test("while a file is being checked the page looks again by itself, and stops once it is clean", async () => {
  jest.useFakeTimers();
  network(() => ({ status: 200, body: { status: "ok" } }));
  const { asked, unmount } = atDesk("zh", <RefreshWhilePending />);
  await act(async () => jest.advanceTimersByTimeAsync(9_000));
  expect(asked).toEqual(["refresh", "refresh"]);
  unmount();
  await act(async () => jest.advanceTimersByTime(9_000));
  expect(asked).toHaveLength(2);
  jest.useRealTimers();
});

test("without a connection the page does not look again: the browser's own page would take its place", async () => {
  jest.useFakeTimers();
  const answers = ["offline" as const, { status: 503, body: {} }, { status: 200, body: {} }];
  network(() => answers.shift() ?? "offline");
  const { asked, unmount } = atDesk("zh", <RefreshWhilePending />);
  await act(async () => jest.advanceTimersByTimeAsync(9_000));
  expect(asked).toEqual([]);
  await act(async () => jest.advanceTimersByTimeAsync(4_000));
  expect(asked).toEqual(["refresh"]);
  unmount();
  jest.useRealTimers();
});
