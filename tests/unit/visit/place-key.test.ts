import { placeKey, placeOfKey } from "@/lib/domain/visit/place-key";

const PLACE = { hallId: "1", date: "2026-12-01", start: "09:00" };

test("a place comes back from its text", () => {
  expect(placeOfKey(placeKey(PLACE))).toEqual(PLACE);
});

test("what is no place is none", () => {
  for (const text of [
    "",
    "1",
    "1 2026-12-01",
    "1 2026-13-01 09:00",
    "1 2026-12-01 9:00",
    "1 2026-12-01 09:00 x",
  ])
    expect(placeOfKey(text)).toBeUndefined();
});
