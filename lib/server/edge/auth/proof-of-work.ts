import "server-only";
import { createHmac, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { realNow } from "../../base/clock";
import { proofKey } from "../../base/crypto";
import type { Tx } from "../../db/client";
import { countAct } from "../rate-limit";
import { type Asker, netsOf } from "./asker";

/** What strangers pay when very many codes or guesses come at once: a calculation of their device, or, without script, a
 *  wait. Both grow with how far a limit is passed. The work is in turns of PBKDF2 (5,000 rounds each, about 1 ms on a
 *  desktop and 5 ms on a phone), from once to twice the figure here. */
const PROOF_RULES = {
  turns: { least: 150, most: 2400 },
  waitSeconds: { least: 20, most: 300 },
  lifeSeconds: 15 * 60,
} as const;

/** The field a form or a body brings a proof in. */
export const proofField = z.string().max(2000).optional();

/** What is asked for instead of a refusal. */
export interface ProofDemand {
  /** The puzzle, as JSON for altcha's solver. */
  readonly challenge: string;
  /** To be posted as the proof when `seconds` have passed. */
  readonly ticket: string;
  readonly seconds: number;
}

type Given = "right" | "none" | { readonly tooEarly: ProofDemand };

const COST = 5000;

const sign = (text: string): string =>
  createHmac("sha256", proofKey("ticket")).update(text).digest("base64url");
const secretOf = (purpose: string): string => proofKey(purpose).toString("base64url");
const seconds = (): number => Math.floor(realNow().getTime() / 1000);

/** What a proof is good for: one act at one target by one browser from one address. */
const boundTo = (act: string, asker: Asker): string =>
  sign(`${act}|${asker.browserId}|${netsOf(asker.address).host}`);

const challengeOf = async (bound: string, turns: number): Promise<string> => {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: COST,
    counter: randomInt(turns, 2 * turns),
    deriveKey,
    data: { bound },
    expiresAt: seconds() + PROOF_RULES.lifeSeconds,
    hmacSignatureSecret: secretOf("challenge"),
    hmacKeySignatureSecret: secretOf("solution"),
  });
  return JSON.stringify(challenge);
};

/** A demand for a proof of `act`. @param level from 0: how many times the limit was passed, as a power of two */
export const demandProof = async (act: string, asker: Asker, level: number): Promise<ProofDemand> => {
  const { turns, waitSeconds } = PROOF_RULES;
  const grown = ({ least, most }: { least: number; most: number }) => Math.min(most, least * 2 ** level);
  const bound = boundTo(act, asker);
  const wait = grown(waitSeconds);
  const text = ["wait", wait, seconds() + wait, randomUUID()].join(".");
  return {
    challenge: await challengeOf(bound, grown(turns)),
    ticket: `${text}.${sign(`${text}|${bound}`)}`,
    seconds: wait,
  };
};

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** A ticket is good once, and from one address one at a time: tickets kept in a heap are worth no more than one. */
const judgeTicket = async (tx: Tx, ticket: string, bound: string, asker: Asker): Promise<Given> => {
  const [kind, wait, from, nonce, signature = ""] = ticket.split(".");
  const [waitSeconds, fromSeconds] = [Number(wait), Number(from)];
  if (!same(signature, sign(`${[kind, wait, from, nonce].join(".")}|${bound}`))) return "none";
  const left = fromSeconds - seconds();
  if (left > 0)
    return {
      tooEarly: { challenge: await challengeOf(bound, PROOF_RULES.turns.least), ticket, seconds: left },
    };
  if (left < -PROOF_RULES.lifeSeconds) return "none";
  if (!(await isFirst(tx, `proof:${signature}`))) return "none";
  const host = netsOf(asker.address).host;
  const early = await countAct(tx, { key: `proof:waited:${host}`, limit: 1, windowSeconds: waitSeconds });
  return early === 0 ? "right" : "none";
};

const isFirst = async (tx: Tx, key: string): Promise<boolean> =>
  (await countAct(tx, { key, limit: 1, windowSeconds: 2 * PROOF_RULES.lifeSeconds })) === 0;

interface Payload {
  readonly challenge: {
    readonly parameters: { readonly data?: { readonly bound?: unknown } };
    readonly signature?: string;
  };
  readonly solution: { readonly counter: number; readonly derivedKey: string };
}

const payloadOf = (text: string): Payload | undefined => {
  try {
    const payload = JSON.parse(text) as Payload | null;
    return typeof payload?.challenge?.parameters === "object" && typeof payload.solution === "object"
      ? payload
      : undefined;
  } catch {
    return undefined;
  }
};

const judgeSolution = async (tx: Tx, text: string, bound: string): Promise<Given> => {
  const payload = payloadOf(text);
  if (!payload || payload.challenge.parameters.data?.bound !== bound) return "none";
  const { verified } = await verifySolution({
    challenge: payload.challenge as Parameters<typeof verifySolution>[0]["challenge"],
    solution: payload.solution,
    deriveKey,
    hmacSignatureSecret: secretOf("challenge"),
    hmacKeySignatureSecret: secretOf("solution"),
  }).catch(() => ({ verified: false }));
  return verified && (await isFirst(tx, `proof:${payload.challenge.signature ?? ""}`)) ? "right" : "none";
};

/** Judges what was posted as a proof of `act` and uses it up. */
export const takeProof = async (tx: Tx, act: string, asker: Asker): Promise<Given> => {
  const given = asker.proof ?? "";
  if (given === "") return "none";
  const bound = boundTo(act, asker);
  return given.startsWith("wait.") ? judgeTicket(tx, given, bound, asker) : judgeSolution(tx, given, bound);
};
