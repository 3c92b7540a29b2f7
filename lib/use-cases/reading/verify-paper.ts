import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { inTransaction } from "@/lib/server/db/client";
import { type PaperVerdict, standingOfPaper } from "@/lib/server/documents/verification/standing-of-paper";
import { netsOf } from "@/lib/server/edge/auth/asker";
import { withinLimits } from "@/lib/server/edge/rate-limit";

/** Prints looked at in an hour (assumed): of one address, a counter's; of its net, a hotel's. */
const FROM_ADDRESS = 120;
const FROM_NET = 600;

/** What the code on a print says to whoever holds the print: no sign-in, no name. `undefined` for everything we did not
 *  make, whatever it is made like. Refusals: rateLimited */
export const verifyPaper = async (query: {
  readonly token: string;
  readonly address: string;
}): Promise<Result<PaperVerdict | undefined>> => {
  const { host, net } = netsOf(query.address);
  const refusal = await inTransaction((tx) =>
    withinLimits(tx, [
      { key: `verify:${host}`, limit: FROM_ADDRESS, windowSeconds: 3600 },
      { key: `verify-net:${net}`, limit: FROM_NET, windowSeconds: 3600 },
    ]),
  );
  return refusal ?? ok(await standingOfPaper(query.token));
};
