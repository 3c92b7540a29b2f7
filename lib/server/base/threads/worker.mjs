// A thread of its own for what would stop everybody else: rendering PDFs and parsing the ones people send.
// Plain JavaScript that lets tsx read the TypeScript it is given, because it runs outside Next's bundles.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const tasks = await import(workerData.file);

parentPort.on("message", async ({ id, task, input }) => {
  try {
    parentPort.postMessage({ id, output: await tasks[task](input) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
