import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { bin, resultsDirectory, root, say } from "./project.mjs";
import { exitCode } from "./run.mjs";
import { scriptBytes } from "./testing/script-bytes.mjs";

/** Kilobytes of compressed script that a page may load beyond a bare page of the same Next. */
const budgets = [
  { name: "officer", of: (route) => /^\/\[locale\]\/(officer|hall)(\/|$)/.test(route), kilobytes: 80 },
  { name: "applicant", of: (route) => route.startsWith("/[locale]"), kilobytes: 40 },
];

/** The least an application with a line of script of its own can be, file by file. */
const bareFiles = {
  "package.json": `{ "type": "module", "private": true }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  "app/layout.jsx": `export default function Layout({ children }) { return <html><body>{children}</body></html>; }`,
  "app/page.jsx": `import Greeting from "./greeting.jsx";
export default function Page() { return <Greeting />; }`,
  "app/greeting.jsx": `"use client";
export default function Greeting() { return <p>Hello</p>; }`,
};

async function bareBytes() {
  // Inside the checkout, so that it finds the same packages.
  const folder = join(resultsDirectory, "bare-page");
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(bareFiles)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  say("Building a bare page to compare with …");
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const code = await exitCode(process.execPath, [bin.next, "build"], {
    cwd: folder,
    env,
    quiet: true,
  });
  if (code !== 0) throw new Error("The bare page could not be built; the lines above say why.");
  const { bytes } = scriptBytes(folder).find(({ route }) => route === "/");
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

function print(bare, routes) {
  say(`\n${kilobytes(bare)} KB  a bare page (compressed script, first visit)\n`);
  let over = 0;
  for (const { route, bytes } of routes.sort((a, b) => b.bytes - a.bytes)) {
    const budget = budgets.find(({ of }) => of(route));
    if (!budget) continue;
    const fits = bytes - bare <= budget.kilobytes * 1000;
    if (!fits) over++;
    const extra = `+${((bytes - bare) / 1000).toFixed(1)}`.padStart(7);
    say(
      `${kilobytes(bytes)} KB ${extra}  ${fits ? "✓" : "✗"} ${budget.name.padEnd(9)} ≤ +${budget.kilobytes}  ${route}`,
    );
  }
  say(over > 0 ? `\n${over} routes are over their budget.` : "\nEvery route is within its budget.");
  process.exitCode = over > 0 ? 1 : 0;
}

async function main() {
  await installWhenNeeded();
  const { buildWhenNeeded, generateWhenNeeded } = await import("./build.mjs");
  await generateWhenNeeded();
  await buildWhenNeeded();
  print(await bareBytes(), scriptBytes(root));
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
