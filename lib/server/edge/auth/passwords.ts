import "server-only";
import { randomBytes } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";

/** argon2id with the parameters OWASP names for it: 19 MiB, 2 passes, one lane. */
const PARAMETERS = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** The password as it is kept: `$argon2id$…` with its own salt. In WebAssembly, because the native package's binary
 *  brings node down on some machines. */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({ password, salt: randomBytes(16), outputType: "encoded", ...PARAMETERS });

let nobody: Promise<string> | undefined;

/** Checks a password; an officer who does not exist takes as long as one who does. */
export const passwordMatches = async (stored: string | undefined, password: string): Promise<boolean> => {
  const hash = stored ?? (await (nobody ??= hashPassword("nobody has this password")));
  const right = await argon2Verify({ password, hash });
  return stored !== undefined && right;
};
