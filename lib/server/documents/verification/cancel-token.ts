import "server-only";
import { isSamePrint, signLink } from "../../base/crypto";
import { publicUrl } from "../../base/env";

const PURPOSE = "cancel";
const ID_BYTES = 16;
/** 32 bytes of base64url. */
const TOKEN = /^[\w-]{43}$/;

/** What stands in the link by which a visit is cancelled without a sign-in: the id of the appointment and our mark, nothing
 *  about anybody. It is no right by itself: the code that is sent to the account's phone is. */
export const cancelToken = (appointmentId: string): string => {
  const id = Buffer.from(appointmentId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, signLink(PURPOSE, id)]).toString("base64url");
};

/** The link as a paper bears it; the page is read in the language of whoever opens it. */
export const cancelLink = (appointmentId: string): string =>
  `${publicUrl()}/cancel/${cancelToken(appointmentId)}`;

/** The id of the appointment; undefined for whatever `cancelToken` did not make. */
export const readCancelToken = (token: string): string | undefined => {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, ID_BYTES);
  // The last letter has bits to spare: of several spellings one is ours.
  if (bytes.toString("base64url") !== token || !isSamePrint(bytes.subarray(ID_BYTES), signLink(PURPOSE, id)))
    return undefined;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
