import "server-only";
import { askOutside } from "../outgoing";
import type { SmsGateway, SmsMessage, SmsOutcome } from "./gateway";

export interface HttpSmsSettings {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string;
  readonly timeoutMs: number;
}

const classify = (status: number): SmsOutcome => {
  const detail = `http ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 429) return { kind: "rateLimited", detail };
  if (status === 422) return { kind: "invalidNumber", detail };
  if (status === 503) return { kind: "retryable", detail };
  // A gateway that broke in the middle may have handed the message on.
  return status >= 500 ? { kind: "uncertain", detail } : { kind: "config", detail };
};

/** A plain JSON gateway: POST {to, text, template, params, id}; 2xx sent, 422 bad number, 429 and 503 later. */
export const httpGateway = (settings: HttpSmsSettings): SmsGateway => ({
  async send(message: SmsMessage): Promise<SmsOutcome> {
    const { to, text, template, params, idempotencyKey } = message;
    const answer = await askOutside(settings.url, {
      method: "POST",
      headers: {
        authorization: `Bearer ${settings.token}`,
        "content-type": "application/json; charset=utf-8",
        "idempotency-key": idempotencyKey,
      },
      body: JSON.stringify({ to, text, template, params, id: idempotencyKey }),
      timeoutMs: settings.timeoutMs,
    });
    if (answer.kind === "notSent") return { kind: "retryable", detail: answer.detail };
    if (answer.kind === "unknown") return { kind: "uncertain", detail: answer.detail };
    return classify(answer.status);
  },
});
