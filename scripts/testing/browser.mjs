import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { dataDirectory, say } from "../project.mjs";
import { exitCode, run } from "../run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macApplications = ["Google Chrome", "Chromium"].map((name) =>
  join("/", "Applications", `${name}.app`, "Contents", "MacOS", name),
);

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function installedBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...macApplications].find(isProgram);
}

/** Playwright's own download is not tried: many networks that have the npm registry do not have its host. */
async function debianBrowser() {
  if (process.getuid?.() !== 0 || !isProgram(join("/", "usr", "bin", "apt-get"))) return undefined;
  say("No browser found; installing Debian's chromium …");
  const quiet = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  await exitCode("apt-get", ["update", "-q"], quiet);
  await exitCode("apt-get", ["install", "-y", "-q", "chromium"], quiet);
  return installedBrowser();
}

/** Installed beside the data, so that the project's own packages stay what the lock says. */
async function packagedBrowser() {
  say("No browser found; fetching one from the npm registry …");
  const folder = join(dataDirectory(), "browser");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true }\n`);
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "@sparticuz/chromium@147.0.0"];
  await run("npm", args, {
    what: "Installing the browser package",
    quiet: true,
    shell: process.platform === "win32",
  });
  const entry = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

/** The path of a Chromium: CHROMIUM_PATH, one of the system's, Debian's when we may install it, or the npm package's. */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    if (isProgram(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}`);
  }
  return installedBrowser() ?? (await debianBrowser()) ?? (await packagedBrowser());
}
