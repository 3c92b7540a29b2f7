import type { SmsTemplate } from "./templates";

export interface SmsMessage {
  /** E.164, "+8619900000001". */
  readonly to: string;
  readonly template: SmsTemplate;
  readonly locale: string;
  /** As people of the language read them (`inWordsOfMessage`). */
  readonly params: Readonly<Record<string, string>>;
  /** The finished text; carriers with approved templates use `template` and `params` instead. */
  readonly text: string;
  /** The outbox row's key; travels to the carrier as its out-id, so that a delivery report can be traced. */
  readonly idempotencyKey: string;
}

/** What is known after a send. `uncertain`: it may have gone out, so it is never sent again (at most once). */
export type SmsOutcome =
  | { readonly kind: "sent" }
  | {
      readonly kind: "rateLimited" | "invalidNumber" | "config" | "retryable" | "uncertain";
      /** The carrier's own code; never the text, the number or a secret. */
      readonly detail: string;
    };

export interface SmsGateway {
  send(message: SmsMessage): Promise<SmsOutcome>;
}
