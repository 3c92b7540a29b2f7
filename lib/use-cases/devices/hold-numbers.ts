import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import { type Result, ok } from "@/lib/domain/result";
import { FEW_OFFLINE_NUMBERS, OFFLINE_LETTER, OFFLINE_NUMBERS } from "@/lib/domain/visit/hall-device";
import { LAST_TICKET } from "@/lib/domain/visit/ticket";
import { now, realNow, today } from "@/lib/server/base/clock";
import { presenceCode } from "@/lib/server/base/presence-code";
import { reserveTickets } from "@/lib/server/db/repositories/counters";
import { lockDevice } from "@/lib/server/db/repositories/hall/hall-devices";
import { stop, transact } from "../case/transact";

/** Numbers a kiosk may give by itself on one day. */
export interface NumberBlock {
  readonly date: string;
  readonly from: number;
  readonly last: number;
}

export interface HeartbeatRequest {
  readonly actor: DeviceActor;
  /** The first number of its block the kiosk has not given; null: it knows of no block. */
  readonly next: number | null;
  /** Tickets it gave by itself and has not told yet. */
  readonly untold: number;
}

/** A kiosk says that it is there, and holds numbers of its own for the time its network is away: others when the day is
 *  another, when few are left or when it has forgotten which it gave; but never while tickets of the old ones are untold,
 *  for these are accepted by the block they come from. Numbers once held are nobody else's, given or not.
 *  Refused: notPaired.
 *  @returns the code it shows, and the block it has now; undefined: it has none for today, and gives none by itself */
export const holdNumbers = async ({
  actor,
  next,
  untold,
}: HeartbeatRequest): Promise<Result<{ now: Date; code: string; block: NumberBlock | undefined }>> =>
  transact(async (tx) => {
    const { deviceId, hallId } = actor;
    const held = await lockDevice(tx, deviceId);
    if (!held) return stop("notPaired");
    const date = today();
    const isKnown = next !== null && held.last !== null && held.from !== null && next >= held.from;
    const left = isKnown ? held.last - next + 1 : 0;
    const isEnough = held.date === date && left >= FEW_OFFLINE_NUMBERS;
    const last =
      untold > 0 || isEnough
        ? undefined
        : await reserveTickets(tx, { hallId, date, letter: OFFLINE_LETTER }, OFFLINE_NUMBERS, LAST_TICKET);
    const fresh = last === undefined ? undefined : { date, from: last - OFFLINE_NUMBERS + 1, last };
    await tx.hallDevice.update({
      where: { id: deviceId },
      data: {
        seenAt: realNow(),
        ...(fresh ? { reservedOn: fresh.date, reservedFrom: fresh.from, reservedLast: fresh.last } : {}),
      },
    });
    const old =
      held.date !== null && held.from !== null && held.last !== null
        ? { date: held.date, from: held.from, last: held.last }
        : undefined;
    const at = now();
    return ok({ now: at, code: presenceCode(hallId, at), block: fresh ?? old });
  });
