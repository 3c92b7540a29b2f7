import { readdirSync } from "node:fs";
import { circlesOf, graphOf } from "../support/import-graph";
import { importsOf, readSource, sourceFiles, type Import } from "../support/source-files";

const rooms = ["app", "components", "lib", "proxy.ts", "instrumentation.ts"];
const code = sourceFiles(...rooms).filter((path) => /\.(ts|tsx)$/.test(path));
const all = code.flatMap(importsOf);
const messageFiles = readdirSync("messages", { recursive: true, encoding: "utf8" });
const lines = (path: string) => readSource(path).trimEnd().split("\n").length;
const inside = (room: string) => (path: string) => path === room || path.startsWith(`${room}/`);
const told = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

/** Which rooms may be imported from a room, as docs and architecture draw the arrow; a room may always import itself. */
const arrow: Record<string, { mayNot: string[]; typesFrom?: string[] }> = {
  "lib/domain": { mayNot: ["lib/server", "lib/use-cases", "lib/i18n", "components", "app"] },
  "lib/server": { mayNot: ["lib/use-cases", "components", "app"] },
  "lib/use-cases": { mayNot: ["components", "app"] },
  "lib/i18n": { mayNot: ["lib/server", "lib/use-cases", "components", "app"] },
  "lib/paths.ts": { mayNot: ["lib/server", "lib/use-cases", "components", "app"], typesFrom: ["lib/server"] },
  components: { mayNot: ["lib/server", "lib/use-cases", "app"], typesFrom: ["lib/server", "lib/use-cases"] },
};

test("the walk finds the code and its imports", () => {
  expect(code.length).toBeGreaterThan(30);
  expect(all.filter((one) => one.to.startsWith("lib/")).length).toBeGreaterThan(30);
});

test.each(Object.entries(arrow))("%s imports only along the arrow", (room, { mayNot, typesFrom = [] }) => {
  const wrong = all.filter(({ from, to, typeOnly }) => {
    if (!inside(room)(from)) return false;
    if (typeOnly && typesFrom.some((allowed) => inside(allowed)(to))) return false;
    return mayNot.some((forbidden) => inside(forbidden)(to));
  });

  expect(told(wrong)).toEqual([]);
});

/** Inside two rooms the order is fixed as well: nobody imports what stands further right, types included. */
const order = {
  "lib/server": ["base", "db", "ports", "engine", "documents", "edge"],
  components: ["ui", "layout", "*", "desk", "rooms"],
};

test.each(Object.entries(order))("inside %s every import points to the left", (room, parts) => {
  const rank = (path: string): number => {
    const part = inside(room)(path) ? (path.slice(room.length + 1).split("/")[0] ?? "") : undefined;
    if (part === undefined) return -1;
    return parts.includes(part) ? parts.indexOf(part) : parts.indexOf("*");
  };
  const wrong = all.filter(({ from, to }) => rank(from) >= 0 && rank(to) > rank(from));

  expect(told(wrong)).toEqual([]);
});

test("every part of the server has its place in the order", () => {
  const parts = new Set(code.filter(inside("lib/server")).map((path) => path.split("/")[2]));

  expect([...parts].sort()).toEqual([...order["lib/server"]].sort());
});

test("the finder of circles finds one, through types too", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b", "d"]],
    ["d", []],
  ]);

  expect(circlesOf(graph)).toEqual([["b", "c"]]);
});

test("no files import each other in a circle, types included", () => {
  expect(circlesOf(graphOf(code, all))).toEqual([]);
});

test("a folder has at most 20 files; ui may be one flat catalogue", () => {
  const counts = new Map<string, number>();
  for (const path of [...code, ...sourceFiles("scripts", "prisma", "tests")]) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const tooMany = [...counts].filter(([folder, files]) => files > 20 && folder !== "components/ui");

  expect(tooMany).toEqual([]);
});

test("the domain is pure: no framework, no database, no input or output", () => {
  const impure =
    /^(next|react|react-dom|next-intl|next-auth|server-only|pg|@prisma\/.*|next\/.*|node:(fs|net|http|child_process|crypto).*)$/;

  expect(told(all.filter(({ from, to }) => inside("lib/domain")(from) && impure.test(to)))).toEqual([]);
});

test("only lib/server/db imports the generated client", () => {
  const wrong = all.filter(({ from, to }) => to.includes("db/generated") && !inside("lib/server/db")(from));

  expect(told(wrong)).toEqual([]);
});

test("only lib/server/base/env.ts reads the environment", () => {
  const allowed = ["lib/server/base/env.ts", "instrumentation.ts"];

  expect(code.filter((path) => !allowed.includes(path) && /\bprocess\.env\b/.test(readSource(path)))).toEqual(
    [],
  );
});

test("only lib/server/base/clock.ts asks what time it is", () => {
  const asks = /\bDate\.now\(\)|\bnew Date\(\)/;

  expect(code.filter((path) => path !== "lib/server/base/clock.ts" && asks.test(readSource(path)))).toEqual(
    [],
  );
});

test("modules of the server and the use-cases cannot reach a browser", () => {
  const wrong = all.filter(({ from, to, typeOnly }) => {
    const isClient = /^["']use client["']/.test(readSource(from));
    return (
      isClient &&
      !typeOnly &&
      /^lib\/(server|use-cases)\//.test(to) &&
      !readSource(from).includes("use server")
    );
  });

  expect(told(wrong)).toEqual([]);
});

test("a page is at most 60 lines, a file at most 300", () => {
  const tooLong = code.filter((path) => lines(path) > (path.endsWith("/page.tsx") ? 60 : 300));

  expect(tooLong.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test("nine files of ten have at most 110 lines", () => {
  const sizes = code.map(lines).sort((a, b) => a - b);

  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(110);
});

test("no room is a drawer", () => {
  const drawer = /(^|\/)(utils?|helpers?|misc|common|stuff)(\.|\/)/i;

  const paths = [...sourceFiles(...rooms, "prisma", "scripts", "tests"), ...messageFiles];
  expect(paths.filter((path) => drawer.test(path))).toEqual([]);
});

/** A docstring may say "any"; what switches a check off is a comment itself and stays. */
const withoutProse = (text: string) => text.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/(?! *(eslint|@ts)).*$/gm, "");

test("nothing is of the type any, and no check is switched off", () => {
  const loose = /: any\b|<any>|\bas any\b|@ts-ignore|@ts-nocheck|eslint-disable/;

  expect(code.filter((path) => loose.test(withoutProse(readSource(path))))).toEqual([]);
});

test("no message key is cast: keys are typed, and what comes from data is asked with isKey", () => {
  const cast = /\bas "[\w.]+"|\bas never\b/;
  const wrong = code.filter((path) => cast.test(withoutProse(readSource(path))));

  expect(wrong).toEqual([]);
});

/** Who may name a language's own messages: the type of all, the papers in two languages, the page of last resort. */
const NAMING_MESSAGES = [
  "lib/i18n/message-types.ts",
  "lib/server/documents/sheet/words.ts",
  "app/global-error.tsx",
];

test("nobody else names the messages of one language, so a new one is its line and its folder", () => {
  const naming = code.filter((path) => /messages\/[a-z]{2}\//.test(readSource(path)));

  expect(naming.filter((path) => !NAMING_MESSAGES.includes(path))).toEqual([]);
});

/** Who may write a language down, and why; every other file takes it from the list of languages. */
const NAMING_LANGUAGES = {
  "lib/domain/languages.ts": "the list itself",
  "lib/domain/locales.ts": "which of them is the default, and which is read where one has no words",
  "lib/domain/text.ts": "the two languages of papers and of the authority's own names",
  "lib/domain/people/country-names.ts": "names Intl does not know, as this country's authorities word them",
  "lib/server/db/repositories/halls.ts": "columns of a hall",
  "lib/server/documents/sheet/words.ts": "papers are printed in two languages",
  "app/global-error.tsx": "the page of last resort has no server to ask for words",
};

test("no other file names a language, alone or as one of a pair", () => {
  const names = /["'`](zh|en)(-[A-Z]{2})?["'`]|\b(zh|en): |zh\|en|(text|name|address)(Zh|En)\b/;
  const naming = code.filter((path) => names.test(withoutProse(readSource(path))));

  expect(naming.filter((path) => !path.includes("/generated/")).sort()).toEqual(
    Object.keys(NAMING_LANGUAGES).sort(),
  );
});

test("default exports are for Next's own files", () => {
  const nextOwn =
    /\/(page|layout|error|global-error|not-found|forbidden|unauthorized|loading|template|default|manifest|robots|sitemap)\.tsx?$/;
  const allowed = ["lib/server/base/format-message.ts", "lib/server/edge/intl-request.ts", "proxy.ts"];
  const wrong = code.filter(
    (path) => /^export default\b/m.test(readSource(path)) && !nextOwn.test(path) && !allowed.includes(path),
  );

  expect(wrong).toEqual([]);
});

test("a page of a room is answered in words where it turns somebody away, without Next's interrupts", () => {
  const inRoom = (path: string) => /\/\((applicant|demo|rooms)\)\/(.*\/)?page\.tsx$/.test(path);
  const frames = (path: string) => /\/\((applicant|demo|rooms)\)\/layout\.tsx$/.test(path);
  const pageWithTitle =
    /^const { generateMetadata, Page } = answered\(about, \w+\);\nexport { generateMetadata, Page as default };$/m;
  const frame = /^export default answeredFrame\(/m;
  const wrong = [
    ...code.filter((path) => inRoom(path) && !pageWithTitle.test(readSource(path))),
    ...code.filter((path) => frames(path) && !frame.test(readSource(path))),
    ...code.filter((path) => /\b(notFound|forbidden|unauthorized)\(\)/.test(withoutProse(readSource(path)))),
  ];

  expect(code.filter(inRoom).length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test("what is sent to us is read piece by piece up to a bound, and nowhere else", () => {
  const reads = /\brequest\.(json|text|formData|arrayBuffer|blob|bytes|body)\b|\{ body \}: Request\b/;
  const readers = code.filter(
    (path) => /^(app|proxy|lib\/server\/(edge|ports\/uploads))/.test(path) && reads.test(readSource(path)),
  );

  expect(readers).toEqual(["lib/server/edge/http/read-body.ts", "lib/server/ports/uploads/receive.ts"]);
});

test('every export of a "use server" file is made by defineAction', () => {
  const wrong = code.filter((path) => {
    const text = readSource(path);
    if (!/^["']use server["']/m.test(text)) return false;
    const exported = text.match(/^export (?!type\b).*/gm) ?? [];
    return exported.some((line) => !/^export const \w+(: [^=]+)? = defineAction\b/.test(line));
  });

  expect(wrong).toEqual([]);
});
