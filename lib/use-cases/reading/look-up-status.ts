import "server-only";
import { typedLine, typedNumber } from "@/lib/domain/typed-text";
import { STATUS_SEARCHES_PER_HOUR } from "@/lib/domain/people/attempts";
import { isBirthDate } from "@/lib/domain/calendar/birth-date";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { type Refused, type Result, invalid, ok, refused } from "@/lib/domain/result";
import { blindIndex } from "@/lib/server/base/crypto";
import { type StatusView, statusByPassport } from "@/lib/server/db/questions/public/status-of-application";
import { inTransaction } from "@/lib/server/db/client";
import { type Asker, netsOf, printOf } from "@/lib/server/edge/auth/asker";
import { slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { withinLimits } from "@/lib/server/edge/rate-limit";

export interface StatusQuery extends Asker {
  readonly serial: string;
  readonly passportNo: string;
  readonly birthDate: string;
}

const HOUR = 3600;

/** Counted by visitor and number together: nobody's guesses keep the holder from asking. */
const countTry = (serial: string, asker: Asker): Promise<Refused | undefined> =>
  inTransaction(async (tx) => {
    const target = printOf(blindIndex("serial", serial));
    const { host } = netsOf(asker.address);
    const key = `status:${host} ${target}`;
    const own = await withinLimits(tx, [{ key, limit: STATUS_SEARCHES_PER_HOUR, windowSeconds: HOUR }]);
    if (own) return own;
    return slowStranger(tx, `status ${target}`, asker, {
      queriesOfSerial: target,
      queriesFromAddress: host,
    });
  });

/** 进度查询 without signing in: three facts only the holder has together. Ten tries an hour for one visitor and serial
 *  number (rateLimited); many tries from one address or for one number have to be paid for (proofNeeded). A wrong fact
 *  and a missing application are answered alike (`notFound`). */
export const lookUpStatus = async (query: StatusQuery): Promise<Result<StatusView>> => {
  const serial = typedNumber(query.serial);
  const passportNo = normalisePassportNo(query.passportNo);
  const fields: Record<string, string> = {};
  if (!SERIAL_PATTERN.test(serial)) fields.serial = serial ? "serial" : "required";
  if (!passportNo) fields.passportNo = "required";
  const birthDate = typedLine(query.birthDate);
  if (!isBirthDate(birthDate)) fields.birthDate = birthDate ? "notADate" : "required";
  if (Object.keys(fields).length > 0) return invalid(fields);
  const tooMany = await countTry(serial, query);
  if (tooMany) return tooMany;
  const found = await statusByPassport({ serial, passportNo, birthDate });
  return found ? ok(found) : refused("notFound");
};
