import type { RefusalData } from "@/lib/domain/refusals";

export interface KioskTicket {
  readonly number: string;
  readonly forInterview: boolean;
  readonly inPerson: boolean;
  /** ISO. */
  readonly issuedAt: string;
  readonly ahead: number | null;
  /** Given while the network was away. */
  readonly offline?: boolean;
}

/** What the kiosk tells a visitor. `code` is one of kiosk.json's refusals, or whatever else the server says. */
export type KioskAnswer =
  | {
      readonly kind: "ticket";
      readonly tickets: readonly KioskTicket[];
      /** Who booked with this visitor and could be given their numbers now. */
      readonly others: number;
    }
  | { readonly kind: "refused"; readonly code: string; readonly data: RefusalData };

export const refusedAtKiosk = (code: string, data: RefusalData = {}): KioskAnswer => ({
  kind: "refused",
  code,
  data,
});
