"use server";

import { z } from "zod";
import { typedLine, typedNumber } from "@/lib/domain/typed-text";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { setHallHours } from "@/lib/use-cases/supply/set-hall-hours";
import { setRelease } from "@/lib/use-cases/supply/set-release";

const short = z.string().max(20, "tooLong");
/** What is no whole number is judged like one out of bounds. */
const figure = (text: string): number =>
  /^\d{1,6}$/.test(typedNumber(text)) ? Number(typedNumber(text)) : NaN;

export const changeRelease = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({
    hallId: short,
    releaseDays: short,
    releaseTime: short,
    dripPercent: short,
    dripDays: short,
    returnMinutes: short,
  }),
  run: (typed, { actor }) =>
    setRelease({
      actor,
      hallId: typed.hallId,
      releaseDays: figure(typed.releaseDays),
      releaseTime: typedLine(typed.releaseTime),
      dripPercent: figure(typed.dripPercent),
      dripDays: figure(typed.dripDays),
      returnMinutes: figure(typed.returnMinutes),
    }),
  onOk: ({ hallId }) => paths.hallSupply(hallId, { saved: 1 }),
});

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const ticks = Object.fromEntries(WEEKDAYS.map((day) => [`weekday.${day}`, z.literal("yes").optional()]));
const places = Object.fromEntries(SLOT_STARTS.map((start) => [`places.${start}`, short]));
const limits = Object.fromEntries(APPLICATION_TYPES.map((type) => [`limit.${type}`, short]));

export const changeHours = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({
    ...ticks,
    ...places,
    ...limits,
    hallId: short,
    validFrom: short,
    validUntil: short.optional(),
  }),
  run: (typed, { actor }) => {
    const texts: Readonly<Record<string, string | undefined>> = typed;
    const limited = APPLICATION_TYPES.filter((type) => texts[`limit.${type}`]);
    const typeLimits = Object.fromEntries(
      limited.map((type) => [type, figure(texts[`limit.${type}`] ?? "")]),
    );
    return setHallHours({
      actor,
      hallId: typed.hallId,
      validFrom: typed.validFrom,
      validUntil: typed.validUntil || null,
      weekdays: WEEKDAYS.filter((day) => texts[`weekday.${day}`] === "yes"),
      hours: SLOT_STARTS.filter((start) => texts[`places.${start}`]).map((start) => ({
        start,
        capacity: figure(texts[`places.${start}`] ?? ""),
        typeLimits,
      })),
    });
  },
  onOk: ({ hallId }) => paths.hallSupply(hallId, { saved: 1 }),
});
