import "server-only";
import ipaddr from "ipaddr.js";
import { type Bytes, blindIndex } from "../../base/crypto";
import type { Tx } from "../../db/client";
import { isKnownBrowser } from "../../db/repositories/known-browsers";

/** What a request tells of somebody who is not signed in yet. */
export interface Asker {
  /** The name of the browser; "" when it has none. */
  readonly browserId: string;
  readonly address: string;
  /** What was done to be let through faster (proof-of-work.ts), as posted. */
  readonly proof?: string;
}

/** Whose counter an act is put on: of one asker and one target, so that nobody's acts are counted against another. */
export interface CountedFor {
  readonly key: string;
  /** This browser has signed in here before: it is no stranger and is not slowed by what strangers do. */
  readonly known: boolean;
}

/** A fingerprint that can stand in a counter's key. */
export const printOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

const print = (text: string): string => printOf(blindIndex("asker", text));

/** An address and the net it lies in: IPv4 by itself and its /24; IPv6 its /64 (one customer) and its /48. A text that is
 *  no address ("unknown") is a net of its own. */
export const netsOf = (address: string): { readonly host: string; readonly net: string } => {
  if (!ipaddr.isValid(address)) return { host: print(address), net: print(`net ${address}`) };
  const parsed = ipaddr.process(address);
  const bytes = parsed.toByteArray();
  const [host, net] = parsed.kind() === "ipv4" ? [4, 3] : [8, 6];
  const cut = (length: number) => print(`${parsed.kind()} ${bytes.slice(0, length).join(".")}`);
  return { host: cut(host), net: cut(net) };
};

/** Whom to count an act for that aims at `target` (a fingerprint of a phone or a staff number): the browser that signed
 *  in there before, else the address. */
export const countedFor = async (tx: Tx, target: Bytes, asker: Asker): Promise<CountedFor> => {
  if (asker.browserId && (await isKnownBrowser(tx, target, asker.browserId)))
    return { key: `browser ${print(asker.browserId)} ${printOf(target)}`, known: true };
  return { key: `from ${netsOf(asker.address).host} ${printOf(target)}`, known: false };
};

/** The counter of somebody signed in. */
export const accountCounter = (actor: { readonly accountId: string }): string => `account ${actor.accountId}`;
