import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const secret = () => randomBytes(32).toString("base64");

/** The demo's secrets, made once and kept beside its database: without them the stored data cannot be read again. */
function demoSecrets(directory) {
  const file = join(directory, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    const made = { AUTH_SECRET: secret(), DATA_KEYS: `k1:${secret()}`, INDEX_KEY: secret() };
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, "utf8"));
}

export const appMode = () => process.env.APP_MODE ?? "demo";

/**
 * What the application's processes get. In production nothing is made up: what the operator set is passed on.
 * @param {{ directory: string, databaseUrl: string, origin: string }} place
 */
export function applicationEnvironment({ directory, databaseUrl, origin }) {
  const given = appMode() === "production" ? {} : demoSecrets(directory);
  const authSecret = process.env.AUTH_SECRET ?? given.AUTH_SECRET;
  const all = {
    ...given,
    ...process.env,
    APP_MODE: appMode(),
    DATABASE_URL: databaseUrl,
    DATA_DIR: directory,
    NEXTAUTH_URL: process.env.PUBLIC_URL ?? process.env.NEXTAUTH_URL ?? origin,
    NEXTAUTH_SECRET: authSecret,
    // The terminal of a demo is for its addresses, not for a line a request.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (appMode() === "demo" ? "warn" : "info"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  // next-auth would believe forwarded hosts with it; the address is known here.
  delete all.AUTH_TRUST_HOST;
  return all;
}
