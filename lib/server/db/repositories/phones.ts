import "server-only";
import { type Bytes, openText, seal } from "../../base/crypto";
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

/** A new number must not have been registered before, by a person or by a unit (guide §6.1, domain.md §1.12). */
export const isPhoneTaken = async (tx: Tx, phoneIndex: Bytes): Promise<boolean> => {
  const select = { id: true } as const;
  const account = await tx.account.findUnique({ where: { phoneIndex }, select });
  return !!(account ?? (await tx.unitAccount.findUnique({ where: { phoneIndex }, select })));
};
