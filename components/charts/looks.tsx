/** How a part of a picture is filled: never by colour alone, so that it can be told apart in print and by everybody. */
const LOOKS = ["solid", "stripes", "counter", "dots", "lines", "empty"] as const;
export type Look = (typeof LOOKS)[number];

const INK: Readonly<Record<Look, string>> = {
  solid: "text-success",
  stripes: "text-primary",
  counter: "text-danger",
  dots: "text-warning",
  lines: "text-muted",
  empty: "text-control",
};

const SIZE = 6;
const MARKS: Readonly<Record<Exclude<Look, "solid" | "empty">, string>> = {
  stripes: `M-1,1 l2,-2 M0,${SIZE} l${SIZE},-${SIZE} M${SIZE - 1},${SIZE + 1} l2,-2`,
  counter: `M-1,${SIZE - 1} l2,2 M0,0 l${SIZE},${SIZE} M${SIZE - 1},-1 l2,2`,
  dots: "M2,3 h2 M2,4 h2",
  lines: "M0,3 h6",
};

const isMarked = (look: Look): look is keyof typeof MARKS => look in MARKS;

/** The patterns of a picture; `id` makes their names its own. */
export const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    {LOOKS.filter(isMarked).map((look) => (
      <pattern
        key={look}
        id={`${id}-${look}`}
        width={SIZE}
        height={SIZE}
        patternUnits="userSpaceOnUse"
        className={INK[look]}
      >
        <rect width={SIZE} height={SIZE} className="fill-surface" />
        <path d={MARKS[look]} className="stroke-current" strokeWidth="1.6" fill="none" />
      </pattern>
    ))}
  </defs>
);

/** A rectangle in its look. */
export const Filled = ({
  id,
  look,
  ...place
}: {
  readonly id: string;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => (
  <g className={INK[look]}>
    <rect
      {...place}
      className={look === "empty" ? "fill-surface stroke-current" : "stroke-current"}
      fill={look === "solid" ? "currentColor" : isMarked(look) ? `url(#${id}-${look})` : undefined}
      strokeDasharray={look === "empty" ? "3 2" : undefined}
    />
  </g>
);

export interface Part<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly look: Look;
}

/** What each look of a picture means. */
export const Legend = ({ id, parts }: { readonly id: string; readonly parts: readonly Part[] }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
    {parts.map(({ key, label, look }) => (
      <li key={key} className="flex items-center gap-2">
        <svg width="22" height="14" aria-hidden="true" className="print:[print-color-adjust:exact]">
          <Filled id={id} look={look} x={1} y={1} width={20} height={12} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
