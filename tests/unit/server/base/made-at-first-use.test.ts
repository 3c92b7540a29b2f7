import { madeAtFirstUse } from "@/lib/server/base/made-at-first-use";

test("each part is made when it is first read, once, and is seen by whoever lists them", () => {
  const make = jest.fn((name: string) => name.toUpperCase());
  const whole = madeAtFirstUse<Record<string, string>>(["a", "b"], make);
  expect(Object.keys(whole)).toEqual(["a", "b"]);
  expect(make).not.toHaveBeenCalled();
  expect([whole.a, whole.a]).toEqual(["A", "A"]);
  expect(make.mock.calls).toEqual([["a"]]);
  expect({ ...whole }).toEqual({ a: "A", b: "B" });
});
