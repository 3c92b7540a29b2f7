import "server-only";
import { hash, verify } from "argon2";

/** argon2id with the parameters OWASP names for it (19 MiB, 2 passes). */
const PARAMETERS = { type: 2 as const, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let nobody: Promise<string> | undefined;

/** Checks a password; an officer who does not exist takes as long as one who does. */
export const passwordMatches = async (stored: string | undefined, password: string): Promise<boolean> => {
  const right = await verify(
    stored ?? (await (nobody ??= hashPassword("nobody has this password"))),
    password,
  );
  return stored !== undefined && right;
};
