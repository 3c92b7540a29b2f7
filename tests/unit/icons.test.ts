import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ICON_NAMES } from "@/components/ui/icon-names";

test("every icon stands once in the file of drawings, and nothing else does", () => {
  const drawings = readFileSync(join(process.cwd(), "components", "ui", "icons.svg"), "utf8");
  const drawn = [...drawings.matchAll(/<symbol id="([^"]+)" viewBox="0 0 24 24"><[a-z]+ /g)];
  expect(drawn.map(([, name]) => name)).toEqual([...ICON_NAMES]);
});
