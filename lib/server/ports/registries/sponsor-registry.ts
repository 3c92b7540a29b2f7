import "server-only";
import { z } from "zod";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { env } from "../../base/env";
import { db } from "../../db/client";
import { passportIndex } from "../../db/repositories/applications";
import { askOutside, jsonOf } from "../outgoing";

/** `found`: the worker's application is in process; `issued`: it has led to its permits; `other`: it is another person's. */
export type SponsorAnswer = "found" | "issued" | "other" | "unknown" | "down";

/** Where the units' platform keeps the applications of workers (guide §1.4: 家属在办的业务流水号). */
export interface SponsorRegistry {
  /** @param passportNo the worker's, "" where it is not known yet */
  find(serial: string, passportNo: string): Promise<SponsorAnswer>;
}

/** The demo's registry. */
const embeddedRegistry: SponsorRegistry = {
  async find(serial, passportNo) {
    const row = await db.registrySponsor.findUnique({ where: { serial } });
    if (!row) return "unknown";
    if (passportNo && !Buffer.from(passportIndex(passportNo)).equals(Buffer.from(row.passportIndex)))
      return "other";
    return row.inProcess ? "found" : "issued";
  },
};

const answered = z.object({ inProcess: z.boolean(), passportNo: z.string().max(40) });

interface HttpRegistrySettings {
  /** The serial number is appended: `<url>/<serial>`; 200 with `{ inProcess, passportNo }`, 404 when unknown. */
  readonly url: string;
  readonly token?: string;
  readonly timeoutMs: number;
}

/** A registry over HTTP. What it answers beside the two facts is thrown away. */
export const httpSponsorRegistry = (settings: HttpRegistrySettings): SponsorRegistry => ({
  async find(serial, passportNo) {
    const answer = await askOutside(`${settings.url.replace(/\/$/, "")}/${encodeURIComponent(serial)}`, {
      method: "GET",
      headers: settings.token ? { authorization: `Bearer ${settings.token}` } : {},
      timeoutMs: settings.timeoutMs,
    });
    if (answer.kind !== "answer") return "down";
    if (answer.status === 404) return "unknown";
    const told = answered.safeParse(jsonOf(answer.body));
    if (answer.status !== 200 || !told.success) return "down";
    const { inProcess, passportNo: theirs } = told.data;
    if (passportNo && normalisePassportNo(theirs) !== normalisePassportNo(passportNo)) return "other";
    return inProcess ? "found" : "issued";
  },
});

let built: SponsorRegistry | undefined;
const build = (): SponsorRegistry => {
  if (env.SPONSOR_REGISTRY_DRIVER === "embedded") return embeddedRegistry;
  if (!env.SPONSOR_REGISTRY_URL) throw new Error("SPONSOR_REGISTRY_URL is not set");
  return httpSponsorRegistry({
    url: env.SPONSOR_REGISTRY_URL,
    token: env.SPONSOR_REGISTRY_TOKEN,
    timeoutMs: 5_000,
  });
};

/** The registry as configured. */
export const sponsorRegistry: SponsorRegistry = {
  find: (serial, passportNo) => (built ??= build()).find(serial, passportNo),
};
