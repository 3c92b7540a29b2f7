import "server-only";
import pino from "pino";
import { logLevel } from "./env";

const FORBIDDEN = [
  "code",
  "password",
  "token",
  "phone",
  "to",
  "passportNo",
  "name",
  "fullName",
  "answers",
  "text",
];

/** JSON lines on standard output. Callers log ids and codes, never what people typed; the listed names are cut
 *  should one slip in. */
export const log = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: FORBIDDEN.flatMap((name) => [name, `*.${name}`]), censor: "[cut]" },
});
