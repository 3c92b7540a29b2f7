import "server-only";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { blindIndex } from "@/lib/server/base/crypto";
import { type StatusView, statusByPassport } from "@/lib/server/db/questions/public/status-of-application";
import { countedWithin } from "@/lib/server/edge/rate-limit";

export interface StatusQuery {
  readonly serial: string;
  readonly passportNo: string;
  readonly birthDate: string;
  /** The visitor's network address, for the limit only. */
  readonly address: string;
}

const TRIES_PER_HOUR = 10;
const HOUR = 3600;

/** 进度查询 without signing in: three facts only the holder has together. Ten tries an hour per visitor and per serial
 *  number; a wrong fact and a missing application are answered alike (`notFound`). */
export const lookUpStatus = async (query: StatusQuery): Promise<Result<StatusView>> => {
  const serial = query.serial.normalize("NFKC").trim();
  const passportNo = normalisePassportNo(query.passportNo);
  const fields: Record<string, string> = {};
  if (!SERIAL_PATTERN.test(serial)) fields.serial = serial ? "serial" : "required";
  if (!passportNo) fields.passportNo = "required";
  if (!isPlainDate(query.birthDate)) fields.birthDate = query.birthDate ? "notADate" : "required";
  if (Object.keys(fields).length > 0) return invalid(fields);
  const tooMany = await countedWithin([
    { key: `status:${print(query.address)}`, limit: TRIES_PER_HOUR, windowSeconds: HOUR },
    { key: `status:${print(serial)}`, limit: TRIES_PER_HOUR, windowSeconds: HOUR },
  ]);
  if (tooMany) return tooMany;
  const found = await statusByPassport({ serial, passportNo, birthDate: query.birthDate });
  return found ? ok(found) : refused("notFound");
};

/** Counter keys hold fingerprints, never an address or a number. */
const print = (text: string): string => Buffer.from(blindIndex("passport", text)).toString("base64url");
