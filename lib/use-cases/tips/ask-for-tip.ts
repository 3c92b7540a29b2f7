import "server-only";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { isTipNumber, TIP_QUERIES_PER_HOUR, tipCodes, type TipState } from "@/lib/domain/tips";
import { typedNumber } from "@/lib/domain/typed-text";
import { blindIndex } from "@/lib/server/base/crypto";
import { db, inTransaction } from "@/lib/server/db/client";
import { type Asker, netsOf, printOf } from "@/lib/server/edge/auth/asker";
import { slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { withinLimits } from "@/lib/server/edge/rate-limit";

/** How far a report has come, for whoever has its number: the state and nothing else. Ten questions an hour from one
 *  address about one number (rateLimited); many from one address or net have to be paid for (proofNeeded). A number that
 *  was never given out is `notFound`. */
export const askForTip = async (
  query: Asker & { readonly number: string },
): Promise<Result<{ number: string; state: TipState }>> => {
  const number = typedNumber(query.number);
  if (!isTipNumber(number)) return invalid({ number: number ? "tipNumber" : "required" });
  const refusal = await inTransaction(async (tx) => {
    const { host, net } = netsOf(query.address);
    const key = `tip-state:${host} ${printOf(blindIndex("tip", number))}`;
    const own = await withinLimits(tx, [{ key, limit: TIP_QUERIES_PER_HOUR, windowSeconds: 3600 }]);
    if (own) return own;
    return slowStranger(tx, "tip-state", query, { tipQueriesFromAddress: host, tipQueriesFromNet: net });
  });
  if (refusal) return refusal;
  const row = await db.tip.findUnique({ where: { number }, select: { kind: true, state: true } });
  return row ? ok({ number, state: tipCodes(row).state }) : refused("notFound");
};
