import type { Import } from "./source-files";

/** Who imports whom, by file. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** The graph of the given files; packages and files that are not code are left out. */
export const graphOf = (files: readonly string[], imports: readonly Import[]): ImportGraph => {
  const known = new Set(files);
  const graph = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to } of imports) {
    const target = ENDINGS.map((ending) => to + ending).find((path) => known.has(path));
    if (target) graph.get(from)?.push(target);
  }
  return graph;
};

/** The groups of files that can all reach each other (Tarjan's strongly connected components of more than one, and
 *  files that import themselves), each sorted. */
export const circlesOf = (graph: ImportGraph): string[][] => {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles;
};
