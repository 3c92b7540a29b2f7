"use server";

import { z } from "zod";
import { DEVICE_KINDS } from "@/lib/domain/visit/hall-device";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { rememberDevice } from "@/lib/server/edge/auth/device-cookie";
import { pairDevice } from "@/lib/use-cases/devices/pair-device";

/** Makes the browser that posts it a device of the hall. */
export const pairThisDevice = defineAction({
  actor: "public",
  schema: z.strictObject({
    hallId: z.string().max(20),
    kind: z.enum(DEVICE_KINDS),
    code: z.string().max(40, "pairingCode"),
  }),
  run: async ({ hallId, kind, code }, { address }) => {
    const paired = await pairDevice({ hallId, kind, code, address });
    if (paired.kind === "ok") await rememberDevice(kind, hallId, paired.data.token);
    return paired.kind === "ok" ? { kind: "ok" as const, data: { hallId, kind } } : paired;
  },
  onOk: ({ hallId, kind }) => (kind === "KIOSK" ? paths.kiosk(hallId) : paths.display(hallId)),
});
