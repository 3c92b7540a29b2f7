import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDevelopment } from "@/lib/server/base/env";

interface ActionList {
  readonly node: Readonly<Record<string, unknown>>;
}

const shared = globalThis as typeof globalThis & { actionsOfBuild?: ReadonlySet<string> | "unknown" };

/** The server actions of this build, as Next lists them; "unknown" in development, where they come and go. */
const actionsOfBuild = (): ReadonlySet<string> | "unknown" => {
  // The list of an earlier build may still lie there.
  if (isDevelopment()) return "unknown";
  try {
    const list = join(
      /* turbopackIgnore: true */ process.cwd(),
      ".next",
      "server",
      "server-reference-manifest.json",
    );
    const { node } = JSON.parse(readFileSync(list, "utf8")) as ActionList;
    const names = Object.keys(node);
    return names.length > 0 ? new Set(names) : "unknown";
  } catch {
    return "unknown";
  }
};

const NAMED = /^(?:\d+_)?\$ACTION_ID_([0-9a-f]+)$/;
const BOUND = /^(?:\d+_)?\$ACTION_\d+:0$/;

const idOf = (name: string, value: FormDataEntryValue): string | undefined => {
  const named = NAMED.exec(name)?.[1];
  if (named || !BOUND.test(name) || typeof value !== "string") return named;
  const { id } = JSON.parse(value) as { id?: unknown };
  return typeof id === "string" ? id : undefined;
};

/** Whether a form posted by the browser itself calls an action this build has. One from a page of an earlier build does
 *  not, and Next would answer it with a line of its own; called by script, the page's error boundary tells it. */
export const isOfThisBuild = (entries: readonly (readonly [string, FormDataEntryValue])[]): boolean => {
  const known = (shared.actionsOfBuild ??= actionsOfBuild());
  if (known === "unknown") return true;
  return entries.every(([name, value]) => {
    const id = idOf(name, value);
    return id === undefined || known.has(id);
  });
};
