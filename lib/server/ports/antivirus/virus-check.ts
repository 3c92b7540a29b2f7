import "server-only";
import { env } from "../../base/env";
import { type ScanVerdict, scanWithClamd } from "./virus-scan";

/** The configured scanner's verdict. Without CLAMD_ADDRESS there is no scanner and content inspection alone decides. */
export const checkForViruses = async (bytes: Uint8Array): Promise<ScanVerdict> =>
  env.CLAMD_ADDRESS ? scanWithClamd(env.CLAMD_ADDRESS, bytes) : "clean";
