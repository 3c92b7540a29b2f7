import "server-only";
import { openText, seal } from "../../base/crypto";
import type { Tx } from "../client";

const boundTo = (owner: "Account" | "Officer", id: string): string => `${owner}:${id}:phone`;

/** A phone as it is kept in the row of its owner. */
export const sealPhone = (owner: "Account" | "Officer", id: string, phone: string) =>
  seal(phone, boundTo(owner, id));

/** The phone (E.164) of an account or officer. */
export const openPhone = (
  owner: "Account" | "Officer",
  row: { id: string; phoneCipher: Uint8Array },
): string => openText(row.phoneCipher, boundTo(owner, row.id));

/** The phone (E.164) an account signs in with now. Throws when there is no such account. */
export const phoneOfAccount = async (tx: Tx, accountId: string): Promise<string> => {
  const select = { id: true, phoneCipher: true } as const;
  return openPhone("Account", await tx.account.findUniqueOrThrow({ where: { id: accountId }, select }));
};
