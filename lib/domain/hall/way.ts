import { isLocalText, type LocalText } from "../text";

/** Compass points, clockwise from the north. */
export const HEADINGS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const;
type Heading = (typeof HEADINGS)[number];

/** A straight piece of the way. */
interface Leg {
  readonly towards: Heading;
  readonly metres: number;
  /** The street, or what is crossed. */
  readonly along: LocalText;
}

/** The way on foot from an exit of the metro to a hall's door, as somebody of the hall walked it. */
export interface Way {
  readonly station: LocalText;
  readonly lines: readonly string[];
  readonly exit: string;
  readonly legs: readonly Leg[];
}

/** The longest way that is drawn, in metres (assumed: farther away one takes a bus). */
const LONGEST = 3000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isLeg = (value: unknown): value is Leg =>
  isRecord(value) &&
  HEADINGS.some((heading) => heading === value.towards) &&
  typeof value.metres === "number" &&
  value.metres > 0 &&
  value.metres <= LONGEST &&
  isLocalText(value.along);

/** What was kept as a hall's way; undefined where nobody walked it, or where it is none. */
export const readWay = (value: unknown): Way | undefined => {
  if (!isRecord(value)) return undefined;
  const { station, lines, exit, legs } = value;
  const isWay =
    isLocalText(station) &&
    Array.isArray(lines) &&
    lines.every((line) => typeof line === "string") &&
    typeof exit === "string" &&
    Array.isArray(legs) &&
    legs.length > 0 &&
    legs.every(isLeg);
  return isWay ? { station, lines, exit, legs } : undefined;
};

export const lengthOf = ({ legs }: Way): number => legs.reduce((sum, { metres }) => sum + metres, 0);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawing of a way, north above, in the units of its own frame. */
export interface WaySketch {
  /** The exit, each turn, and the door. */
  readonly points: readonly Point[];
  /** Where the number of each leg stands: beside its middle. */
  readonly marks: readonly Point[];
  /** A round length in metres, and how long it is drawn. */
  readonly scale: { readonly metres: number; readonly length: number };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Left free on each side. */
  readonly margin: number;
}

const STEP = Math.SQRT1_2;
const TOWARDS: Readonly<Record<Heading, Point>> = {
  N: { x: 0, y: -1 },
  NE: { x: STEP, y: -STEP },
  E: { x: 1, y: 0 },
  SE: { x: STEP, y: STEP },
  S: { x: 0, y: 1 },
  SW: { x: -STEP, y: STEP },
  W: { x: -1, y: 0 },
  NW: { x: -STEP, y: -STEP },
};

const ROUND_LENGTHS = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;
/** How far a leg's number stands from it. */
const BESIDE = 14;

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) });

/** Fits a way into a frame, true to its directions and lengths. */
export const sketchWay = ({ legs }: Way, { width, height, margin }: Frame): WaySketch => {
  const walked: Point[] = [{ x: 0, y: 0 }];
  for (const { towards, metres } of legs) {
    const { x, y } = walked.at(-1) ?? { x: 0, y: 0 };
    walked.push({ x: x + TOWARDS[towards].x * metres, y: y + TOWARDS[towards].y * metres });
  }
  const [xs, ys] = [walked.map(({ x }) => x), walked.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const unit = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
  const inFrame = ({ x, y }: Point): Point => ({
    x: (width - wide * unit) / 2 + (x - left) * unit,
    y: (height - tall * unit) / 2 + (y - top) * unit,
  });
  const points = walked.map(inFrame);
  const marks = legs.map(({ towards }, at) => {
    const [from, to] = [points[at] ?? { x: 0, y: 0 }, points[at + 1] ?? { x: 0, y: 0 }];
    const { x, y } = TOWARDS[towards];
    return { x: (from.x + to.x) / 2 - y * BESIDE, y: (from.y + to.y) / 2 + x * BESIDE };
  });
  const metres = ROUND_LENGTHS.find((length) => length * unit <= width / 3) ?? 1;
  return {
    points: points.map(rounded),
    marks: marks.map(rounded),
    scale: { metres, length: tenth(metres * unit) },
  };
};
