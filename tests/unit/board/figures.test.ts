import { loadOf, missedShare } from "@/lib/domain/board/figures";

const day = (booked: number) => ({ date: "2026-11-30", places: 42, booked });
const habits = { kept: 9, missed: 1, serviceMinutes: 14, windows: 2 };

describe("the share of visitors who do not come", () => {
  it.each([
    [0, 0, 0],
    [3, 1, 0.25],
    [0, 2, 1],
  ])("%i came and %i did not: %d", (kept, missed, share) => {
    expect(missedShare({ kept, missed })).toBe(share);
  });
});

describe("the load of a day ahead", () => {
  it("counts who is likely to come, and how long they take the windows", () => {
    // Two windows of 420 minutes; 18 visitors of 14 minutes take 252 of the 840.
    expect(loadOf([day(20)], habits)).toEqual([{ ...day(20), visitors: 18, windowHours: 4.2, load: 30 }]);
  });

  it("may exceed what the windows can take", () => {
    const [found] = loadOf([day(70)], { ...habits, missed: 0 });
    expect(found).toMatchObject({ visitors: 70, load: 117 });
  });

  it("is nothing where nothing is booked", () => {
    expect(loadOf([day(0)], habits)).toEqual([{ ...day(0), visitors: 0, windowHours: 0, load: 0 }]);
    expect(loadOf([], habits)).toEqual([]);
  });

  it("claims no hours while nothing is known of a visit's length, and no share of windows that are not there", () => {
    expect(loadOf([day(20)], { ...habits, serviceMinutes: null })).toEqual([
      { ...day(20), visitors: 18, windowHours: null, load: null },
    ]);
    expect(loadOf([day(20)], { ...habits, windows: 0 })).toEqual([
      { ...day(20), visitors: 18, windowHours: 4.2, load: null },
    ]);
  });
});
