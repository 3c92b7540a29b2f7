import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openDatabase } from "@/scripts/database/application-database.mjs";
import { applicationEnvironment } from "@/scripts/environment.mjs";
import { root } from "@/scripts/project.mjs";

interface Visitor {
  readonly applicationId: string;
  readonly serial: string;
  /** Of the appointment. */
  readonly number: string;
  readonly start: string;
}

/** Who has booked one morning of hall 1. */
export interface MorningPeople {
  readonly hallId: string;
  readonly date: string;
  /** A family: a parent, a child and one of two years, booked in one act. */
  readonly three: readonly Visitor[];
  /** Has an interview before the window. */
  readonly late: Visitor;
  readonly missing: Visitor;
  /** Of an hour that will be closed. */
  readonly closed: Visitor;
  /** Somebody of the demo to whom the waiting list offers a place now. */
  readonly offered: { readonly serial: string };
}

/** Lets them apply, be passed and book by the use-cases, on the data of a running test server. */
export const morningPeople = async (directory: string, origin: string): Promise<MorningPeople> => {
  const { url } = await openDatabase(directory, { shared: true });
  const made = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join(root, "tests/e2e/support/morning-people.ts")],
    {
      cwd: root,
      env: { ...applicationEnvironment({ directory, databaseUrl: url, origin }), LOG_LEVEL: "silent" },
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`The people of the morning could not book:\n${made.stderr}`);
  return JSON.parse(made.stdout) as MorningPeople;
};
