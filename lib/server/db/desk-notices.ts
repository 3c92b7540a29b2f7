import "server-only";
import { deskTopic } from "@/lib/domain/live-desks";
import type { OfficerSection } from "@/lib/domain/role-routes";
import type { Tx } from "./client";

/** What the database tells changes of desks through; the trigger of tickets names it too. */
export const DESK_CHANNEL = "desk_changes";

/** What the desks of the city are told by. */
export const topicsOf = (desks: readonly OfficerSection[]): string[] =>
  [...new Set(desks)].flatMap((desk) => deskTopic(desk, null) ?? []);

/** Tells the desks that their lists have changed, once the transaction is committed and never when it is not. Nothing is
 *  sent for no desk: moves that no desk's list shows (a booking rush) pass by the lock commits that tell stand in line
 *  for. */
export const tellDesks = async (tx: Tx, desks: readonly OfficerSection[]): Promise<void> => {
  const topics = topicsOf(desks);
  if (topics.length > 0)
    await tx.$executeRaw`SELECT pg_notify(${DESK_CHANNEL}, t) FROM unnest(${topics}::text[]) t`;
};
