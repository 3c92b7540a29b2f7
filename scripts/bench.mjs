import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { resultsDirectory, root, say } from "./project.mjs";

// npm run bench: the production build beside a bare application of the same Next with the same PostgreSQL server, row by
// row, A/B/A/B, with the load client in a process of its own. The whole of it takes about ten minutes and writes the
// table of docs/speed.md. `npm run bench -- booking` measures one row (or several) and writes nothing; `npm run bench --
// scale` compares a thousand applications with a million, `npm run bench -- behind` asks two processes behind nginx and
// pgbouncer whether they are as one.
const wanted = process.argv.slice(2);

/** Replaces what stands between two marks of docs/speed.md. */
function keep(name, text) {
  const file = join(root, "docs", "speed.md");
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < 0) throw new Error(`docs/speed.md has no place for ${name}.`);
  writeFileSync(file, `${page.slice(0, from + open.length)}\n\n${text}\n${page.slice(to)}`);
}

async function measured(row, stage, people) {
  say(`${row.name}: ${row.what} …`);
  try {
    const told = await row.measure(stage, people);
    say(
      `  ${told.ratio.toFixed(2)} (before ${row.before}, goal ${row.goal}) ${told.met ? "✓" : "✗"}  ${told.said}`,
    );
    return { ...row, ...told };
  } catch (error) {
    process.exitCode = 1;
    say(`  could not be measured: ${error.message}`);
    return { ...row, ratio: NaN, met: false, said: `could not be measured: ${error.message.slice(0, 200)}` };
  }
}

async function main() {
  await installWhenNeeded();
  // These need installed packages, so they are loaded only now.
  const { buildBoth, raiseStage } = await import("../tests/bench/stage.mjs");
  const { ROWS, SCALE } = await import("../tests/bench/rows/rows.mjs");
  const { machine, tableOf } = await import("../tests/bench/report.mjs");
  const { seedBoth } = await import("../tests/bench/seed.mjs");
  const { behind } = await import("../tests/bench/behind/behind.mjs");
  /** What has a database, and a table, of its own. */
  const apart = { scale: SCALE, behind };
  const alone = Object.keys(apart).find((name) => wanted.includes(name));
  const known = [...ROWS.map(({ name }) => name), ...Object.keys(apart)];
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no row ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  await buildBoth();
  const stage = await raiseStage();
  let rows = [];
  try {
    if (alone) rows = await apart[alone](stage, measured);
    else {
      const chosen = ROWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
      const people = await seedBoth(stage, { crowd: chosen.some(({ crowd }) => crowd) ? 7000 : 300 });
      for (const row of chosen) rows.push(await measured(row, stage, people));
    }
  } finally {
    await stage.stop();
  }
  const table = `${machine()}\n\n${tableOf(rows)}`;
  say(`\n${table}`);
  mkdirSync(resultsDirectory, { recursive: true });
  writeFileSync(join(resultsDirectory, "bench.json"), JSON.stringify(rows, null, 2));
  if (alone && rows.length > 0) keep(alone, table);
  else if (wanted.length === 0) keep("table", table);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
