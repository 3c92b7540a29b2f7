import "server-only";
import { cookies } from "next/headers";
import type { DeviceActor } from "@/lib/domain/actors";
import type { DeviceKind } from "@/lib/domain/visit/hall-device";
import { isHttps } from "../../base/env";
import { deviceOfToken } from "../../db/repositories/hall/hall-devices";
import { cookieInHeaders, cookieOptions } from "./session-cookie";

/** The longest a browser keeps a cookie; after that the device is paired anew. */
const COOKIE_SECONDS = 400 * 86_400;
const HALL_ID = /^[\w-]{1,20}$/;

/** One for each hall and kind, so that one browser may show a kiosk and a display side by side. */
const cookieName = (kind: DeviceKind, hallId: string): string =>
  `${isHttps() ? "__Secure-" : ""}${kind.toLowerCase()}-${hallId}`;

const ofHall = async (
  token: string | undefined,
  kind: DeviceKind,
  hallId: string,
): Promise<DeviceActor | undefined> => {
  const device = token && token.length < 100 ? await deviceOfToken(token) : undefined;
  return device?.device === kind && device.hallId === hallId ? device : undefined;
};

/** The device whose page is asked for; undefined: this browser is none of the hall's, or is no longer. */
export const currentDevice = async (kind: DeviceKind, hallId: string): Promise<DeviceActor | undefined> =>
  HALL_ID.test(hallId)
    ? ofHall((await cookies()).get(cookieName(kind, hallId))?.value, kind, hallId)
    : undefined;

/** The same for a handler that is given a bare request. */
export const deviceOfRequest = async (
  request: Request,
  kind: DeviceKind,
  hallId: string,
): Promise<DeviceActor | undefined> =>
  HALL_ID.test(hallId)
    ? ofHall(cookieInHeaders(request.headers, cookieName(kind, hallId)), kind, hallId)
    : undefined;

/** Makes this browser the device; only in an action or a route handler. */
export const rememberDevice = async (kind: DeviceKind, hallId: string, token: string): Promise<void> => {
  (await cookies()).set(cookieName(kind, hallId), token, {
    ...cookieOptions(),
    sameSite: "strict",
    maxAge: COOKIE_SECONDS,
  });
};
