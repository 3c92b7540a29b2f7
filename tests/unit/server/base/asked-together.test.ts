import { askedTogether } from "@/lib/server/base/asked-together";

test("who asks the same meanwhile hears the same answer; who asks later, or another thing, asks anew", async () => {
  let asked = 0;
  const ask = () => Promise.resolve((asked += 1));
  expect(
    await Promise.all([askedTogether("a", ask), askedTogether("a", ask), askedTogether("b", ask)]),
  ).toEqual([1, 1, 2]);
  expect(await askedTogether("a", ask)).toBe(3);
});

test("a failure is told to all who waited and to nobody after them", async () => {
  const failing = () => Promise.reject(new Error("away"));
  const told = await Promise.allSettled([askedTogether("f", failing), askedTogether("f", failing)]);
  expect(told.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await askedTogether("f", () => Promise.resolve("back"))).toBe("back");
});
