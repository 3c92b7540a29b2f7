import "server-only";
import type { Given, GivenDocument } from "@/lib/domain/form/completeness";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import type { FileInfo } from "./files";

type Kept = Pick<FileInfo, "slot" | "status">;

/** Answers and files in the shape the completeness rules judge. */
export const givenOf = (answers: DraftAnswers, files: readonly Kept[]): Given => {
  const slots = [...new Set(files.map((file) => file.slot))];
  const documents = slots.map((slot): GivenDocument => {
    const pages = files.filter((file) => file.slot === slot);
    return {
      slot: slot as FileSlot,
      pages: pages.length,
      clean: pages.every((page) => page.status === "CLEAN"),
    };
  });
  const photo = files.some((file) => file.slot === PHOTO_SLOT && file.status === "CLEAN");
  return { answers, documents, photo };
};
