import { readAsked } from "@/lib/domain/advice/asked";

const today = "2026-11-23";
const begun = { inChina: "yes", relationship: "SPOUSE", heldKind: "VISA" };
const ask = (params: Record<string, string>) => readAsked(params, today);

test("three questions stand on the first page, and nothing is wrong before they are sent", () => {
  expect(ask({})).toMatchObject({ open: ["inChina", "relationship", "heldKind"], wrong: [] });
  expect(ask({ inChina: "yes", relationship: "UNCLE" }).wrong).toEqual(["relationship", "heldKind"]);
});

test("the first page sent with nothing answered says so at every question", () => {
  expect(ask({ sent: "1" }).wrong).toEqual(["inChina", "relationship", "heldKind"]);
});

test("two more follow from what is held, so that nobody is asked more than five", () => {
  expect(ask(begun)).toMatchObject({ open: ["heldExpiresOn", "lastEntryOn"], wrong: [] });
  expect(ask({ ...begun, heldKind: "RESIDENCE_PERMIT", sent: "2" })).toMatchObject({
    open: ["heldExpiresOn", "reason"],
    wrong: ["heldExpiresOn", "reason"],
  });
});

test("who is no family member or not in China is asked nothing more", () => {
  expect(ask({ ...begun, relationship: "NONE" }).open).toEqual([]);
  expect(ask({ ...begun, inChina: "no" }).open).toEqual([]);
});

test("a date comes whole or, without script, in its three fields", () => {
  const parts = { "heldExpiresOn.year": "2027", "heldExpiresOn.month": "1", "heldExpiresOn.day": "9" };
  expect(ask({ ...begun, ...parts, lastEntryOn: "2026-11-01" })).toMatchObject({
    open: [],
    answers: { heldExpiresOn: "2027-01-09" },
  });
  expect(ask({ ...begun, sent: "2", heldExpiresOn: "2027-02-30", lastEntryOn: "2026-11-24" }).wrong).toEqual([
    "heldExpiresOn",
    "lastEntryOn",
  ]);
});

test("what ends later than any visa can is a slip of the pen", () => {
  const held = (heldExpiresOn: string) =>
    ask({ ...begun, sent: "2", heldExpiresOn, lastEntryOn: today }).wrong;
  expect(held("2036-11-23")).toEqual([]);
  expect(held("2036-11-24")).toEqual(["heldExpiresOn"]);
});
