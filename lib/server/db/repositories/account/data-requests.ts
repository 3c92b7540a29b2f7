import "server-only";
import { randomUUID } from "node:crypto";
import { DATA_REQUEST_NUMBER_LENGTH, type DataRequestKind } from "@/lib/domain/people/data-requests";
import { now } from "@/lib/server/base/clock";
import { openText, seal } from "@/lib/server/base/crypto";
import { drawShortNumber } from "@/lib/server/base/short-number";
import type { Tx } from "../../client";

type Part = "words" | "answer";

const boundTo = (id: string, part: Part): string => `DataRequest:${id}:${part}`;

export const sealPart = (id: string, part: Part, text: string) => seal(text, boundTo(id, part));

/** Throws when the row was tampered with. */
export const openPart = (id: string, part: Part, cipher: Uint8Array): string =>
  openText(cipher, boundTo(id, part));

/** Records what is asked; officers answer it. @returns its number */
export const recordRequest = async (
  tx: Tx,
  request: { readonly accountId: string; readonly kind: DataRequestKind; readonly words: string },
): Promise<{ id: string; number: string }> => {
  const { accountId, kind, words } = request;
  const id = randomUUID();
  const number = drawShortNumber(DATA_REQUEST_NUMBER_LENGTH);
  await tx.dataRequest.create({
    data: {
      id,
      number,
      accountId,
      kind,
      state: "RECEIVED",
      wordsCipher: sealPart(id, "words", words),
      receivedAt: now(),
    },
  });
  return { id, number };
};
