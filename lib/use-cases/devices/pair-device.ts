import "server-only";
import { randomBytes } from "node:crypto";
import { type Result, invalid, ok, type Refused } from "@/lib/domain/result";
import { isShortNumber } from "@/lib/domain/short-number";
import { typedNumber } from "@/lib/domain/typed-text";
import {
  type DeviceKind,
  PAIRING_CODE_LENGTH,
  PAIRING_CODE_MINUTES,
  WRONG_CODES_FROM_ADDRESS,
  WRONG_CODES_OF_HALL,
} from "@/lib/domain/visit/hall-device";
import { realNow } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { inTransaction } from "@/lib/server/db/client";
import { pairByCode } from "@/lib/server/db/repositories/hall/hall-devices";
import { netsOf } from "@/lib/server/edge/auth/asker";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { transact } from "../case/transact";

export interface PairingRequest {
  readonly hallId: string;
  readonly kind: DeviceKind;
  /** As typed. */
  readonly code: string;
  readonly address: string;
}

const TOKEN_BYTES = 32;

/** Every try is counted before it is looked at, for what follows could tell a right one from a wrong one. */
const countTry = ({ hallId, address }: PairingRequest): Promise<Refused | undefined> =>
  inTransaction((tx) => {
    const windowSeconds = PAIRING_CODE_MINUTES * 60;
    const { host } = netsOf(address);
    return withinLimits(tx, [
      { key: `pairing:${host}`, limit: WRONG_CODES_FROM_ADDRESS, windowSeconds },
      { key: `pairing hall:${hallId}`, limit: WRONG_CODES_OF_HALL, windowSeconds },
    ]);
  });

/** Makes the browser that knows a code the device the code was made for; once.
 *  Refused: rateLimited; invalid field code, whatever is wrong with it (unknown, used, older than ten minutes, of another
 *  hall or kind). @returns the token the device speaks with from now on, kept as a fingerprint */
export const pairDevice = async (request: PairingRequest): Promise<Result<{ token: string }>> => {
  const code = typedNumber(request.code);
  if (!code) return invalid({ code: "required" });
  const limited = await countTry(request);
  if (limited) return limited;
  if (!isShortNumber(code, PAIRING_CODE_LENGTH)) return invalid({ code: "pairingCode" });
  const { hallId, kind } = request;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return transact(async (tx): Promise<Result<{ token: string }>> => {
    const deviceId = await pairByCode(tx, { hallId, kind, code, token, at: realNow() });
    if (!deviceId) return invalid({ code: "pairingCode" });
    await writeAudit(tx, {
      actor: { kind: "device", deviceId, device: kind, hallId },
      action: "pairDevice",
      subject: `hall:${hallId}`,
      data: { device: deviceId, kind },
    });
    return ok({ token });
  });
};
