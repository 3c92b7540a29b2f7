import "server-only";
import { openText, seal } from "../crypto";

const boundTo = (owner: "Account" | "Officer", id: string): string => `${owner}:${id}:phone`;

/** A phone as it is kept in the row of its owner. */
export const sealPhone = (owner: "Account" | "Officer", id: string, phone: string) =>
  seal(phone, boundTo(owner, id));

/** The phone (E.164) of an account or officer. */
export const openPhone = (
  owner: "Account" | "Officer",
  row: { id: string; phoneCipher: Uint8Array },
): string => openText(row.phoneCipher, boundTo(owner, row.id));
