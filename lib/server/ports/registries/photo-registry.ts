import "server-only";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { db } from "../../db/client";
import { env } from "../../base/env";
import { askOutside } from "../outgoing";

type RegistryAnswer =
  | {
      readonly kind: "found";
      readonly image: Buffer;
      /** Plain date, "" when the registry does not tell. */ readonly takenOn: string;
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "down" };

/** Where photo studios file the pictures named by a 相片图像号 (guide §1.5, 获取照片). */
export interface PhotoRegistry {
  fetch(receiptNo: string): Promise<RegistryAnswer>;
}

/** The demo's registry: rows the seed's photo studio made. */
const embeddedRegistry: PhotoRegistry = {
  async fetch(receiptNo) {
    const row = await db.registryPhoto.findUnique({
      where: { receiptNo },
      select: { image: true, takenOn: true },
    });
    return row ? { kind: "found", image: Buffer.from(row.image), takenOn: row.takenOn } : { kind: "unknown" };
  },
};

interface HttpRegistrySettings {
  /** The receipt number is appended: `<url>/<number>`; 200 with the JPEG (and X-Taken-On), 404 when unknown. */
  readonly url: string;
  readonly token?: string;
  readonly timeoutMs: number;
}

const httpRegistry = (settings: HttpRegistrySettings): PhotoRegistry => ({
  async fetch(receiptNo) {
    const answer = await askOutside(`${settings.url.replace(/\/$/, "")}/${encodeURIComponent(receiptNo)}`, {
      method: "GET",
      headers: settings.token ? { authorization: `Bearer ${settings.token}` } : {},
      timeoutMs: settings.timeoutMs,
    });
    if (answer.kind !== "answer") return { kind: "down" };
    if (answer.status === 404) return { kind: "unknown" };
    if (answer.status !== 200) return { kind: "down" };
    return { kind: "found", image: answer.body, takenOn: takenOnOf(answer.headers.get("x-taken-on")) };
  },
});

const takenOnOf = (header: string | null): string => (header && isPlainDate(header) ? header : "");

let built: PhotoRegistry | undefined;
const build = (): PhotoRegistry => {
  if (env.PHOTO_REGISTRY_DRIVER === "embedded") return embeddedRegistry;
  if (!env.PHOTO_REGISTRY_URL) throw new Error("PHOTO_REGISTRY_URL is not set");
  return httpRegistry({ url: env.PHOTO_REGISTRY_URL, token: env.PHOTO_REGISTRY_TOKEN, timeoutMs: 8_000 });
};

/** The registry as configured. */
export const photoRegistry: PhotoRegistry = { fetch: (receiptNo) => (built ??= build()).fetch(receiptNo) };
