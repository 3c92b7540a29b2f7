import { disconnect } from "@/lib/server/db/client";
import { emptyTables } from "./database";
import { stopPassing } from "./time";

/** Empty tables and the real time before each test, for those that let seconds pass. */
export const beginAfresh = (): void => {
  beforeEach(async () => {
    await emptyTables();
    stopPassing();
  });
  afterAll(async () => {
    stopPassing();
    await disconnect();
  });
};
