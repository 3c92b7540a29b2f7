/** Why a hall closes for a day although people have booked it (assumed; domain.md §8.2, 13). */
export const CLOSING_REASONS = ["weather", "system", "holiday", "hall"] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const isClosingReason = (reason: string): reason is ClosingReason =>
  (CLOSING_REASONS as readonly string[]).includes(reason);
