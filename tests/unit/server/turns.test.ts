import { turnsOf } from "@/lib/server/base/turns";

const work = () => {
  const running: string[] = [];
  let most = 0;
  const ends = new Map<string, () => void>();
  const begin = (name: string) => async (): Promise<string> => {
    running.push(name);
    most = Math.max(most, running.length);
    await new Promise<void>((end) => ends.set(name, end));
    running.splice(running.indexOf(name), 1);
    return name;
  };
  const settle = () => new Promise((later) => setImmediate(later));
  return {
    running,
    most: () => most,
    begin,
    end: async (name: string) => (ends.get(name)?.(), settle()),
    settle,
  };
};

it("never lets more than so many run, and of one person no more than their share", async () => {
  const turns = turnsOf({ name: "a", atOnce: 3, perPerson: 2, waitingPerPerson: 50 });
  const { running, begin, end, settle } = work();
  const all = [1, 2, 3, 4].map((index) => turns("an", begin(`an${index}`)));
  all.push(turns("bo", begin("bo1")), turns("cy", begin("cy1")));
  await settle();
  expect(running).toEqual(["an1", "an2", "bo1"]);
  await end("bo1");
  // The next in the row has their share already: the one behind them is let in.
  expect(running).toEqual(["an1", "an2", "cy1"]);
  await end("an1");
  expect(running).toEqual(["an2", "cy1", "an3"]);
  for (const name of ["an2", "cy1", "an3", "an4"]) await end(name);
  expect(await Promise.all(all)).toEqual(["an1", "an2", "an3", "an4", "bo1", "cy1"]);
});

it("answers busy at once when one person's queue is full, and goes on after work that failed", async () => {
  const turns = turnsOf({ name: "b", atOnce: 1, perPerson: 1, waitingPerPerson: 1 });
  const { begin, end, settle } = work();
  const first = turns("an", begin("one"));
  const second = turns("an", () => Promise.reject(new Error("broken")));
  expect(await turns("an", begin("three"))).toEqual({ kind: "refused", code: "busy" });
  const other = turns("bo", begin("four"));
  await settle();
  const failed = expect(second).rejects.toThrow("broken");
  await end("one");
  await failed;
  expect(await first).toBe("one");
  await settle();
  await end("four");
  expect(await other).toBe("four");
});

it("keeps sixty of one person's from holding up another's", async () => {
  const turns = turnsOf({ name: "c", atOnce: 2, perPerson: 1, waitingPerPerson: 60 });
  const { running, begin, end, settle, most } = work();
  const names = Array.from({ length: 60 }, (_, index) => `an${index}`);
  const all = names.map((name) => turns("an", begin(name)));
  const other = turns("bo", begin("bo"));
  await settle();
  expect(running).toEqual(["an0", "bo"]);
  await end("bo");
  expect(await other).toBe("bo");
  for (const name of names) await end(name);
  await Promise.all(all);
  expect(most()).toBe(2);
});
