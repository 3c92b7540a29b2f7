// A thread of its own for what would stop everybody else: rendering PDFs and parsing the ones people send.
// Plain JavaScript that lets tsx read the TypeScript beside it, because it runs outside Next's bundles.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { TASKS } = await import("./tasks.ts");

parentPort.on("message", async ({ id, task, input }) => {
  try {
    parentPort.postMessage({ id, output: await TASKS[task](input) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
