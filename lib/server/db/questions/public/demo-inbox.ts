import "server-only";
import { typedPhone } from "@/lib/domain/typed-text";
import { LIMITS } from "../../limits";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { db } from "../../client";

export interface DemoMessage {
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly text: string;
  /** The six digits of a code message, to be shown large. */
  readonly code: string | null;
  readonly at: Date;
}

/** The demo's text messages, newest first; of one phone when `to` is a number (however typed). */
export const demoInbox = async ({
  to,
  limit = 50,
}: {
  to?: string;
  limit?: number;
}): Promise<DemoMessage[]> => {
  const phone = to && typedPhone(to);
  const rows = await db.demoSms.findMany({
    // A plus sign in a query string arrives as a space.
    where: phone ? { to: normaliseMainlandMobile(phone) ?? `+${phone.replace(/\D/g, "")}` } : {},
    orderBy: { sequence: "desc" },
    take: Math.min(Math.max(limit, 1), LIMITS.inbox),
  });
  return rows.map(({ id, to: number, template, text, createdAt }) => ({
    id,
    to: number,
    template,
    text,
    code: template === "otp" ? (/#(\d{6})$/.exec(text)?.[1] ?? null) : null,
    at: createdAt,
  }));
};
