import type { z } from "zod";
import { type Invalid, invalid, type Ok, ok, type Refused, refused } from "@/lib/domain/result";

const isCode = (message: string): boolean => /^[a-z][A-Za-z]*$/.test(message);

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (isCode(issue.message)) return issue.message;
  if (issue.code === "too_big") return "tooLong";
  return issue.code === "invalid_value" ? "notAnOption" : "required";
};

/** Parses untrusted input with a strict schema. Something that is not ours at all (an unknown key, a list where a text
 *  belongs) is a bad request; what a person may have typed wrong is invalid, field by field. */
export const judgeInput = <T>(schema: z.ZodType<T>, input: unknown): Ok<T> | Invalid | Refused => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  if (issues.some((issue) => issue.code === "unrecognized_keys" || issue.path.length === 0))
    return refused("badRequest");
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[String(issue.path[0])] ??= codeOf(issue);
  return invalid(fields);
};
