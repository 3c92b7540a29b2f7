import "server-only";
import pino from "pino";
import { logLevel } from "./env";

const FORBIDDEN = ["password", "token", "phone", "to", "passportNo", "name", "fullName", "answers", "text"];

/** An error without the values of a statement: its kind, its code, one line of message and where it was thrown. */
const safeError = (error: unknown) => {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const line = error.message.split("\n").filter(Boolean).at(-1) ?? "";
  return {
    type: error.name,
    code: (error as { code?: unknown }).code,
    message: line.slice(0, 200),
    at: frames.slice(0, 8),
  };
};

/** JSON lines on standard output. Callers log ids and codes, never what people typed; the listed names are cut
 *  should one slip in. */
export const log = pino({
  serializers: { err: safeError },
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  // An error has a `code` of its own; a code somebody typed would stand at the top.
  redact: { paths: ["code", ...FORBIDDEN.flatMap((name) => [name, `*.${name}`])], censor: "[cut]" },
});
