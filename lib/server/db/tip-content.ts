import "server-only";
import * as z from "zod";
import { TIP_DISTRICTS } from "@/lib/domain/tips";
import { type Bytes, openText, seal } from "@/lib/server/base/crypto";

const content = z.strictObject({
  what: z.string(),
  district: z.enum(TIP_DISTRICTS),
  address: z.string(),
  seenOn: z.string(),
  /** "": the reporter wants to stay unknown. */
  contact: z.string(),
});

/** What somebody reports, as it was written. */
export type TipContent = z.infer<typeof content>;

const boundTo = (id: string, column: "content" | "note"): string => `Tip:${id}:${column}`;

export const sealTip = (id: string, written: TipContent): Bytes =>
  seal(JSON.stringify(written), boundTo(id, "content"));

export const sealNote = (id: string, note: string): Bytes => seal(note, boundTo(id, "note"));

/** Throws when the row was tampered with. */
export const openTip = (id: string, cipher: Uint8Array): TipContent =>
  content.parse(JSON.parse(openText(cipher, boundTo(id, "content"))));

/** Throws when the row was tampered with. */
export const openNote = (id: string, cipher: Uint8Array): string => openText(cipher, boundTo(id, "note"));
