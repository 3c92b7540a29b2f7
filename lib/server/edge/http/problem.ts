import { z } from "zod";
import { REFUSAL_CODES, type RefusalCode, type RefusalData, statusOfRefusal } from "@/lib/domain/refusals";
import type { Invalid, Refused } from "@/lib/domain/result";

type ProblemCode = RefusalCode | "invalid" | "internal";

/** Every error of the API. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...REFUSAL_CODES, "invalid", "internal"]),
    detail: z.string(),
    requestId: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({
    id: "Problem",
    description:
      "RFC 9457. `fields` (code invalid) maps a field to a code; `data` holds the figures of a refusal.",
  });

const NO_STORE = "private, no-store";

interface ProblemParts {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** An error as RFC 9457 says it; never a stack, a statement or a path of the machine. */
const problem = (parts: ProblemParts): Response => {
  const { code, status, title, detail, requestId, extra, retryAfterSeconds } = parts;
  const body: z.input<typeof problemSchema> = {
    type: `urn:problem:${code}`,
    title,
    status,
    code,
    detail,
    requestId,
    ...extra,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": NO_STORE,
      "x-request-id": requestId,
      ...(retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {}),
    },
  });
};

/** The words of a problem in the caller's language. */
export type ProblemWords = (
  code: ProblemCode,
  data: RefusalData,
) => {
  title: string;
  detail: string;
};

const WAIT_SECONDS: Partial<Record<ProblemCode, number>> = {
  busy: 1,
  serviceAway: 2,
  storageFull: 600,
  registryDown: 30,
  scannerAway: 30,
};

export const problemOfRefusal = (
  { code, data = {} }: Refused,
  words: ProblemWords,
  requestId: string,
): Response =>
  problem({
    code,
    status: statusOfRefusal(code),
    ...words(code, data),
    requestId,
    ...(Object.keys(data).length > 0 ? { extra: { data } } : {}),
    retryAfterSeconds: typeof data.seconds === "number" ? data.seconds : WAIT_SECONDS[code],
  });

/** 422 with the fields at fault: `fields` maps each to a code of validation.json. */
export const problemOfInvalid = ({ fields }: Invalid, words: ProblemWords, requestId: string): Response =>
  problem({ code: "invalid", status: 422, ...words("invalid", {}), requestId, extra: { fields } });

/** 500; the request id leads to the line in the log. */
export const problemOfCrash = (words: ProblemWords, requestId: string): Response =>
  problem({ code: "internal", status: 500, ...words("internal", {}), requestId });
