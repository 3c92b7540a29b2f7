import { screen, within } from "@testing-library/react";
import { DocumentPair } from "@/components/attachments/document/DocumentPair";
import { PhoneUpload } from "@/components/attachments/phone/PhoneUpload";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { apiPaths } from "@/lib/paths";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";
import { aStoredFile } from "../support/uploads";

const propsOf = (slot: DocumentSlot, required: boolean, files: number, returned = false) => ({
  applicationId: "a",
  slot,
  required,
  returned,
  files: Array.from({ length: files }, (_, at) => aStoredFile({ id: `${slot}-${at}`, slot })),
  back: "/back",
  refused: undefined,
});
const ORIGINAL = "RELATIONSHIP_PROOF";
const TRANSLATION = "RELATIONSHIP_PROOF_ZH";

describe.each(["zh", "en"] as const)("an original and its translation (%s)", (locale) => {
  const show = (files: readonly [number, number], returned = false) => {
    const shown = atDesk(
      locale,
      <DocumentPair
        original={propsOf(ORIGINAL, true, files[0])}
        translation={propsOf(TRANSLATION, returned, files[1], returned)}
      />,
    );
    const card = shown.container.querySelector<HTMLElement>(`[data-pair=${ORIGINAL}]`);
    if (!card) throw new Error("no card");
    return { ...shown, card };
  };

  test("stand in one card, each with its own way to upload, beside the translator's note", async () => {
    const { card, container, say } = show([0, 0]);
    const part = (name: string) => within(card).getByRole("region", { name });
    expect(part(say("attachments.pair.original"))).toHaveAttribute("data-slot", ORIGINAL);
    expect(part(say("attachments.pair.translation"))).toHaveAttribute("data-slot", TRANSLATION);
    expect(card).toHaveTextContent(say(`documents.slots.${TRANSLATION}.hint`));
    expect(screen.getByRole("link", { name: say("attachments.pair.template") })).toHaveAttribute(
      "href",
      apiPaths.template("translation-note"),
    );
    expect(card).toHaveTextContent(say("documents.required"));
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each([
    [1, 0],
    [2, 1],
  ] as const)("the card counts both (%i and %i)", (original, translation) => {
    const { card, say } = show([original, translation]);
    expect(card).toHaveTextContent(say("attachments.pair.pages", { original, translation }));
  });

  test("a translation that was asked for back marks the card", () => {
    const { card, say } = show([1, 0], true);
    expect(card).toHaveTextContent(say("attachments.toReplace"));
  });

  test("stand in one card on the phone's page too", () => {
    const draft = {
      id: "application-1",
      serial: "44030026112700042",
      type: "FIRST",
      required: ["PASSPORT_INFO", ORIGINAL],
      optional: [TRANSLATION],
      files: [aStoredFile({ slot: ORIGINAL })],
    } as const satisfies Partial<DraftView> as unknown as DraftView;
    const { container, say } = atDesk(
      locale,
      <PhoneUpload draft={draft} pass="the-pass" back="/back" refused={undefined} />,
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    const card = container.querySelector(`[data-card=${ORIGINAL}]`);
    expect(card?.querySelector(`#${TRANSLATION}`)).not.toBeNull();
    expect(card).toHaveTextContent(say("attachments.pair.pages", { original: 1, translation: 0 }));
  });
});
