import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describeApi } from "@/lib/server/edge/http/openapi";

const root = path.join(process.cwd(), "app", "api");
const routeFiles = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (file) => path.basename(file) === "route.ts",
);

const described = describeApi(true).paths as Record<string, Record<string, unknown>>;
const addressOf = (file: string): string =>
  `/api/${path.dirname(file).split(path.sep).join("/")}`
    .replace("[...nextauth]", "{action}")
    .replace(/\[(\w+)\]/g, "{$1}");
const methodsOf = (file: string): string[] => {
  const source = readFileSync(path.join(root, file), "utf8");
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
    new RegExp(`export (const ${method}\\b|\\{[^}]*\\b${method}\\b)`).test(source),
  );
};

describe("the description of the API", () => {
  it.each(routeFiles)("describes every method of %s", (file) => {
    const methods = methodsOf(file).map((method) => method.toLowerCase());
    expect(methods.length).toBeGreaterThan(0);
    expect(Object.keys(described[addressOf(file)] ?? {}).sort()).toEqual(methods.sort());
  });

  it("describes no route that is not there", () => {
    expect(Object.keys(described).sort()).toEqual(routeFiles.map(addressOf).sort());
  });

  it("is silent about the demo in production", () => {
    expect(
      Object.keys(describeApi(false).paths as object).some((address) => address.startsWith("/api/demo")),
    ).toBe(false);
  });

  it("refers only to what it defines", () => {
    const document = describeApi(true);
    const text = JSON.stringify(document);
    for (const [, kind, name] of text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)) {
      const components = document.components as Record<string, Record<string, unknown>>;
      expect(components[kind ?? ""]?.[name ?? ""]).toBeDefined();
    }
  });
});
