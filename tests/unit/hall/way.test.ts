import fc from "fast-check";
import { HEADINGS, lengthOf, readWay, sketchWay, type Way } from "@/lib/domain/hall/way";

const FRAME = { width: 320, height: 180, margin: 30 };
const along = { zh: "演示路", en: "Demo Road" };
const way = (...legs: Way["legs"]): Way => ({
  station: { zh: "演示站", en: "Demo station" },
  lines: ["2", "4"],
  exit: "B",
  legs,
});

test("a way is drawn true to its directions and lengths, north above", () => {
  const drawn = way({ towards: "E", metres: 200, along }, { towards: "N", metres: 60, along });
  const { points, marks, scale } = sketchWay(drawn, FRAME);
  const [exit, corner, door] = points;
  expect(corner?.y).toBe(exit?.y);
  expect(door?.x).toBe(corner?.x);
  const [east, north] = [(corner?.x ?? 0) - (exit?.x ?? 0), (corner?.y ?? 0) - (door?.y ?? 0)];
  expect(east / north).toBeCloseTo(200 / 60, 1);
  expect(scale).toEqual({ metres: 50, length: 65 });
  // Walking east the number stands to the right hand: below the line.
  expect(marks[0]?.y).toBeGreaterThan(exit?.y ?? Infinity);
  expect(marks).toHaveLength(2);
  expect(lengthOf(drawn)).toBe(260);
});

test("whatever the way, it lies in its frame and its scale has room", () => {
  const leg = fc.record({
    towards: fc.constantFrom(...HEADINGS),
    metres: fc.integer({ min: 1, max: 3000 }),
    along: fc.constant(along),
  });
  fc.assert(
    fc.property(fc.array(leg, { minLength: 1, maxLength: 8 }), (legs) => {
      const { points, scale } = sketchWay(way(...legs), FRAME);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(FRAME.margin - 0.1);
        expect(x).toBeLessThanOrEqual(FRAME.width - FRAME.margin + 0.1);
        expect(y).toBeGreaterThanOrEqual(FRAME.margin - 0.1);
        expect(y).toBeLessThanOrEqual(FRAME.height - FRAME.margin + 0.1);
      }
      expect(scale.length).toBeGreaterThan(0);
      expect(scale.length).toBeLessThanOrEqual(FRAME.width);
    }),
  );
});

test("what was kept is a way, or none", () => {
  const kept = way({ towards: "E", metres: 200, along });
  expect(readWay(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const wrong of [
    null,
    "x",
    {},
    { ...kept, legs: [] },
    { ...kept, legs: [{ towards: "UP", metres: 5, along }] },
    { ...kept, legs: [{ towards: "N", metres: 0, along }] },
    { ...kept, legs: [{ towards: "N", metres: 9000, along }] },
    { ...kept, station: "演示站" },
    { ...kept, lines: [2] },
  ])
    expect(readWay(wrong)).toBeUndefined();
});
