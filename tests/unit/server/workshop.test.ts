import { WorkerFailure, onThread } from "@/lib/server/base/threads/workshop";
import { aPdf } from "@/tests/support/files/papers";

const inspect = (bytes: Uint8Array, timeoutMs = 30_000) =>
  onThread<Uint8Array, unknown>("lib/server/ports/uploads/pdf-rules.ts", "inspectPdfBytes", timeoutMs)(bytes);

test("several tasks at once are all answered, each with its own result", async () => {
  const papers = await Promise.all([1, 2, 3].map((pages) => aPdf(pages)));
  const verdicts = await Promise.all(papers.map((paper) => inspect(new Uint8Array(paper))));
  expect(verdicts).toEqual([1, 2, 3].map((pages) => ({ kind: "ok", pages })));
});

test("a task that takes too long is given up, and the next one gets a fresh thread", async () => {
  const long = new Uint8Array(await aPdf(3_000));
  await expect(inspect(long, 1)).rejects.toThrow(WorkerFailure);
  expect(await inspect(long)).toEqual({ kind: "pages", pages: 3_000 });
});

test("waiting behind another task does not count as taking long", async () => {
  const paper = new Uint8Array(await aPdf(1));
  const waiting = Array.from({ length: 30 }, () => inspect(paper, 5_000));
  await expect(Promise.all(waiting)).resolves.toHaveLength(30);
});

test("printing: an order with missing parts fails as an error, the thread lives on", async () => {
  const print = onThread<object, Uint8Array>(
    "lib/server/documents/render-document.ts",
    "renderDocument",
    30_000,
  );
  const broken = { path: "receipt", props: { marked: false, number: 1n } };
  await expect(print(broken)).rejects.toThrow();
  await expect(print(broken)).rejects.not.toBeInstanceOf(WorkerFailure);
});
