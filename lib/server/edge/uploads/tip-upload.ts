import "server-only";
import { isTipNumber } from "@/lib/domain/tips";
import { openText, seal } from "../../base/crypto";

const BOUND_TO = "tip-upload";

/** A report's number for the address of the page its form comes back to: an address is kept in places a number is not for. */
export const sealTipNumber = (number: string): string =>
  Buffer.from(seal(number, BOUND_TO)).toString("base64url");

/** The same read back; undefined for what is none. */
export const openTipNumber = (sealed: unknown): string | undefined => {
  if (typeof sealed !== "string") return undefined;
  try {
    const number = openText(Buffer.from(sealed, "base64url"), BOUND_TO);
    return isTipNumber(number) ? number : undefined;
  } catch {
    return undefined;
  }
};
