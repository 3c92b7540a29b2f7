import type { ReactNode } from "react";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { Patterns } from "./looks";

const WIDTH = 1080;
const HEIGHT = 260;
const MARGIN = { top: 26, right: 8, bottom: 40, left: 44 };

/** Of the plot itself: pixels from the left edge and from the top. */
export const PLOT = {
  left: MARGIN.left,
  right: WIDTH - MARGIN.right,
  top: MARGIN.top,
  bottom: HEIGHT - MARGIN.bottom,
} as const;

/** From 0 to the largest value and a little beyond, upwards. */
export const scaleUp = (largest: number): ScaleLinear<number, number> =>
  scaleLinear()
    .domain([0, Math.max(1, largest)])
    .nice(4)
    .range([PLOT.bottom, PLOT.top]);

interface Mark {
  readonly key: string;
  readonly at: number;
  readonly label: string;
  /** A second line under it. */
  readonly note?: string | undefined;
}

interface PlotProps {
  readonly id: string;
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly description: string;
  readonly unit: string;
  readonly scale: ScaleLinear<number, number>;
  readonly marks: readonly Mark[];
  readonly children: ReactNode;
}

/** The frame of a picture: its name for assistive technology, the axes, what stands under them. */
export const Plot = ({ id, title, description, unit, scale, marks, children }: PlotProps) => (
  // On a phone it is scrolled sideways: figures made as narrow as the screen could not be read.
  <div role="group" aria-label={title} tabIndex={0} className="overflow-x-auto">
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-what`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-auto w-full max-w-6xl min-w-[48rem] text-[12px] print:min-w-0 print:[print-color-adjust:exact]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-what`}>{description}</desc>
      <Patterns id={id} />
      <text x={PLOT.left - 6} y={PLOT.top - 12} textAnchor="end" className="fill-muted">
        {unit}
      </text>
      {scale
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={PLOT.left} x2={PLOT.right} y1={scale(tick)} y2={scale(tick)} className="stroke-line" />
            <text x={PLOT.left - 6} y={scale(tick) + 4} textAnchor="end" className="fill-muted">
              {tick}
            </text>
          </g>
        ))}
      {children}
      <line x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} className="stroke-control" />
      {marks.map(({ key, at, label, note }) => (
        <text key={key} x={at} y={PLOT.bottom + 16} textAnchor="middle" className="fill-ink">
          {label}
          {note ? (
            <tspan x={at} dy="15" className="fill-muted">
              {note}
            </tspan>
          ) : null}
        </text>
      ))}
    </svg>
  </div>
);
