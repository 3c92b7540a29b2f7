import "server-only";
import { type Refused, refused } from "@/lib/domain/result";
import { env } from "../../base/env";
import type { Tx } from "../../db/client";
import { countOf, type Limit } from "../rate-limit";
import { type Asker, netsOf } from "./asker";
import { demandProof, takeProof } from "./proof-of-work";

/** How many acts of strangers go free before they have to be paid for, each in its window. Nobody is ever shut out by
 *  these: past them a proof is asked for (proof-of-work.ts). The figures are ours.
 *  Read when asked: a build has no environment. */
const free = () =>
  ({
    /** Codes to one phone, whoever asks. */
    sendsToPhone: { limit: 5, windowSeconds: 3600 },
    /** Codes to phones that share their first seven digits: somebody tries numbers one after another. */
    sendsToPrefix: { limit: env.SEND_LIMIT_PER_PREFIX, windowSeconds: 600 },
    sendsFromAddress: { limit: env.SEND_LIMIT_PER_ADDRESS, windowSeconds: 300 },
    sendsFromNet: { limit: 2 * env.SEND_LIMIT_PER_ADDRESS, windowSeconds: 300 },
    /** Passwords for one staff number. */
    passwordsOfStaff: { limit: 20, windowSeconds: 900 },
    passwordsFromAddress: { limit: 60, windowSeconds: 900 },
    /** Status queries of one serial number. */
    queriesOfSerial: { limit: 20, windowSeconds: 3600 },
    queriesFromAddress: { limit: 10, windowSeconds: 3600 },
    /** Reports of offences, from one address, from its net, and from all together: somebody floods the inbox. */
    tipsFromAddress: { limit: 3, windowSeconds: 3600 },
    tipsFromNet: { limit: 10, windowSeconds: 3600 },
    tipsOfAll: { limit: 200, windowSeconds: 3600 },
    /** Questions about the state of a report. */
    tipQueriesFromAddress: { limit: 10, windowSeconds: 3600 },
    tipQueriesFromNet: { limit: 40, windowSeconds: 3600 },
  }) as const satisfies Readonly<Record<string, Omit<Limit, "key">>>;

type Free = keyof ReturnType<typeof free>;

/** Counts a stranger's act under several free amounts; the demand for a proof when one of them is used up and none that
 *  is right was posted. @param act names the act and its target in fingerprints, for the proof is bound to it
 *  @param among what each amount is counted by */
export const slowStranger = async (
  tx: Tx,
  act: string,
  asker: Asker,
  among: Partial<Record<Free, string>>,
): Promise<Refused | undefined> => {
  const amounts = free();
  let level = -1;
  for (const [name, by] of Object.entries(among) as [Free, string][]) {
    const amount = amounts[name];
    const { count } = await countOf(tx, { key: `${name}:${by}`, ...amount });
    if (count > amount.limit) level = Math.max(level, Math.floor(Math.log2(count / amount.limit)));
  }
  if (level < 0) return undefined;
  const given = await takeProof(tx, act, asker);
  if (given === "right") return undefined;
  const demand = given === "none" ? await demandProof(act, asker, level) : given.tooEarly;
  return refused("proofNeeded", { ...demand });
};

/** The amounts that belong to where somebody asks from. */
export const fromWhere = (
  asker: Asker,
): { readonly sendsFromAddress: string; readonly sendsFromNet: string } => {
  const { host, net } = netsOf(asker.address);
  return { sendsFromAddress: host, sendsFromNet: net };
};
