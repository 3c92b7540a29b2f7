import "server-only";
import { randomUUID } from "node:crypto";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { isPhone } from "@/lib/domain/people/phone";
import { type Refused, type Result, invalid, ok } from "@/lib/domain/result";
import {
  TIP_NUMBER_LENGTH,
  TIP_DISTRICTS,
  TIP_KINDS,
  TIP_LENGTHS,
  TIPS_PER_DAY,
  type TipDistrict,
  type TipKind,
} from "@/lib/domain/tips";
import { typedLine, typedPhone, typedWords } from "@/lib/domain/typed-text";
import { PUBLIC } from "@/lib/domain/actors";
import { now, today } from "@/lib/server/base/clock";
import { blindIndex } from "@/lib/server/base/crypto";
import { drawShortNumber } from "@/lib/server/base/short-number";
import { writeAudit } from "@/lib/server/db/audit";
import { inTransaction } from "@/lib/server/db/client";
import { sealTip } from "@/lib/server/db/tip-content";
import { type Asker, netsOf } from "@/lib/server/edge/auth/asker";
import { slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { withinLimits } from "@/lib/server/edge/rate-limit";

export interface TipRequest {
  readonly from: Asker;
  /** Of the page the form stood on: sent twice it is one report. */
  readonly key: string;
  readonly kind: string;
  readonly what: string;
  readonly district: string;
  readonly address: string;
  readonly seenOn: string;
  /** A telephone number, or "" to stay unknown. */
  readonly contact: string;
}

const DAY = 86_400;

const isOneOf = <T extends string>(codes: readonly T[], typed: string): typed is T =>
  (codes as readonly string[]).includes(typed);

/** What was typed, in its one spelling, or what is wrong with it. */
const judge = (request: TipRequest) => {
  const { kind, district } = request;
  const what = typedWords(request.what);
  const address = typedLine(request.address);
  const seenOn = typedLine(request.seenOn);
  const contact = typedPhone(request.contact);
  const { leastWhat, mostWhat, mostAddress } = TIP_LENGTHS;
  const fields: Record<string, string> = {};
  if (!isOneOf(TIP_KINDS, kind)) fields.kind = "notAnOption";
  if (what.length < leastWhat) fields.what = "required";
  if (what.length > mostWhat) fields.what = "tooLong";
  if (!isOneOf(TIP_DISTRICTS, district)) fields.district = "notAnOption";
  if (!address) fields.address = "required";
  if (address.length > mostAddress) fields.address = "tooLong";
  if (!isPlainDate(seenOn)) fields.seenOn = seenOn ? "notADate" : "required";
  else if (seenOn > today()) fields.seenOn = "mustBePast";
  if (contact && !isPhone(contact)) fields.contact = "phone";
  const written = { what, district: district as TipDistrict, address, seenOn, contact };
  return { kind: kind as TipKind, written, fields };
};

/** Three an hour from one address go free and ten from its net; past that the device pays, and past the day's limit the
 *  address waits. */
const countTip = (asker: Asker): Promise<Refused | undefined> =>
  inTransaction(async (tx) => {
    const { host, net } = netsOf(asker.address);
    const amounts = { tipsFromAddress: host, tipsFromNet: net, tipsOfAll: "all" };
    const slowed = await slowStranger(tx, "tip", asker, amounts);
    if (slowed) return slowed;
    return withinLimits(tx, [{ key: `tips:${host}`, limit: TIPS_PER_DAY, windowSeconds: DAY }]);
  });

/** Takes a report of an offence from anybody (有奖举报, guide §1.3; EEAL art. 45). What is written is sealed; nothing is
 *  kept of where it came from. The same post twice is one report, with one number.
 *  @returns the number with which its state can be asked for. Refusals: proofNeeded, rateLimited */
export const giveTip = async (request: TipRequest): Promise<Result<{ number: string }>> => {
  const { kind, written, fields } = judge(request);
  if (Object.keys(fields).length > 0) return invalid(fields);
  const refusal = await countTip(request.from);
  if (refusal) return refusal;
  const postIndex = blindIndex("tip", JSON.stringify([request.key, kind, written]));
  return inTransaction(async (tx) => {
    const id = randomUUID();
    const { count } = await tx.tip.createMany({
      data: {
        id,
        number: drawShortNumber(TIP_NUMBER_LENGTH),
        postIndex,
        kind,
        state: "RECEIVED",
        contentCipher: sealTip(id, written),
        receivedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count > 0) await writeAudit(tx, { actor: PUBLIC, action: "giveTip", subject: `tip:${id}` });
    const { number } = await tx.tip.findUniqueOrThrow({ where: { postIndex }, select: { number: true } });
    return ok({ number });
  });
};
