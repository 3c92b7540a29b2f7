import { whenJudgeable, whenReceivable } from "@/lib/server/ports/uploads/inspect";

const MB = 1024 * 1024;

const announcing = (bytes: number | undefined): Request =>
  new Request("http://localhost/upload", {
    method: "POST",
    headers: bytes === undefined ? {} : { "content-length": String(bytes) },
  });

const settle = () => new Promise((later) => setImmediate(later));

/** Work that goes on until it is ended, and how much of it went on together. */
const work = () => {
  const ends: (() => void)[] = [];
  let [running, most] = [0, 0];
  const begin = (size: number) => async () => {
    running += size;
    most = Math.max(most, running);
    await new Promise<void>((end) => ends.push(end));
    running -= size;
  };
  const endAll = async () => {
    while (ends.length > 0) {
      ends.shift()?.();
      await settle();
    }
  };
  return { begin, endAll, most: () => most, running: () => running };
};

test("of forty bodies of 8 MB by eight people no more than 108 MB are in memory together", async () => {
  const { begin, endAll, most } = work();
  const all = Array.from({ length: 40 }, (_, index) =>
    whenReceivable(`an${index % 8}`, announcing(8 * MB), begin(8 * MB)),
  );
  await settle();
  await endAll();
  await Promise.all(all);
  expect(most()).toBeGreaterThan(64 * MB);
  expect(most()).toBeLessThanOrEqual(108 * MB);
});

test("whoever announces no length takes the room of the largest body", async () => {
  const { begin, endAll, most } = work();
  const all = Array.from({ length: 8 }, (_, index) =>
    whenReceivable(`bo${index}`, announcing(undefined), begin(1)),
  );
  await settle();
  expect(most()).toBe(3);
  await endAll();
  await Promise.all(all);
});

test("twelve slow bodies hold up nobody whose picture is there to be judged", async () => {
  const slow = work();
  const judged = work();
  const all = Array.from({ length: 13 }, (_, index) =>
    whenReceivable(`cy${index}`, announcing(8 * MB), slow.begin(1)),
  );
  const judging = ["di", "di", "ed"].map((accountId) =>
    whenJudgeable({ kind: "applicant", accountId } as Parameters<typeof whenJudgeable>[0], judged.begin(1)),
  );
  await settle();
  expect([slow.running(), judged.running()]).toEqual([13, 2]);
  await Promise.all([slow.endAll(), judged.endAll()]);
  await Promise.all([...all, ...judging]);
});
