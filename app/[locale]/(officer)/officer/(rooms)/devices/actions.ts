"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { numberInGroups } from "@/lib/domain/short-number";
import { isDeviceKind } from "@/lib/domain/visit/hall-device";
import { formatInstant } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/server/base/env";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { addDevice } from "@/lib/use-cases/devices/add-device";
import { revokeDevice } from "@/lib/use-cases/devices/revoke-device";

/** Answers with the code as it is shown, this once. */
export const addDeviceOfHall = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({
    hallId: z.string().min(1, "required").max(20),
    kind: z.string().min(1, "required").max(20).refine(isDeviceKind, "notAnOption"),
    name: z.string().trim().min(1, "required").max(60),
  }),
  run: async ({ hallId, kind, name }, { actor, locale }) => {
    const added = await addDevice({ actor, hallId, kind, name });
    if (added.kind !== "ok") return added;
    const { code, until } = added.data;
    const page = kind === "KIOSK" ? paths.kiosk(hallId) : paths.display(hallId);
    return ok({
      code: numberInGroups(code),
      until: formatInstant(until, locale),
      address: `${publicUrl()}/${locale}${page}`,
    });
  },
});

export const revokeDeviceOfHall = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ deviceId: z.string().max(40) }),
  run: ({ deviceId }, { actor }) => revokeDevice({ actor, deviceId }),
  onOk: () => paths.devices(),
});
