import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [directory] = process.argv.slice(2);
/** Counts too, where there is one already. */
const files = join(directory, "files");

const write = (folder) => {
  mkdirSync(folder, { recursive: true });
  const probe = join(folder, ".writable");
  writeFileSync(probe, "");
  rmSync(probe, { force: true });
};

try {
  write(directory);
  if (statSync(files, { throwIfNoEntry: false })) write(files);
} catch (error) {
  process.stdout.write(error.code ?? error.message);
}
