import { scaleBand } from "d3-scale";
import { Filled, Legend, type Part } from "./looks";
import { PLOT, Plot, scaleUp } from "./Plot";

interface Measured {
  readonly median: number | null;
  readonly p90: number | null;
}

interface SpreadBarsProps<Key extends string> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly parts: readonly Part<Key>[];
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: Readonly<Record<Key, Measured>>;
  }[];
}

/** Groups of bars as high as the middle value, each with a line up to what nine of ten do not exceed. */
export const SpreadBars = <Key extends string>({ parts, groups, ...frame }: SpreadBarsProps<Key>) => {
  const { id } = frame;
  const across = scaleBand()
    .domain(groups.map(({ key }) => key))
    .range([PLOT.left, PLOT.right])
    .padding(0.3);
  const within = scaleBand()
    .domain(parts.map(({ key }) => key))
    .range([0, across.bandwidth()])
    .padding(0.15);
  const largest = groups.flatMap(({ values }) => parts.map(({ key }) => values[key].p90 ?? 0));
  const up = scaleUp(Math.max(0, ...largest));
  const width = Math.min(40, within.bandwidth());
  return (
    <>
      <Plot
        {...frame}
        scale={up}
        marks={groups.map(({ key, label }) => ({
          key,
          label,
          at: (across(key) ?? 0) + across.bandwidth() / 2,
        }))}
      >
        {groups.flatMap((group) =>
          parts.map(({ key, look }) => {
            const { median, p90 } = group.values[key];
            if (median === null || p90 === null) return null;
            const middle = (across(group.key) ?? 0) + (within(key) ?? 0) + within.bandwidth() / 2;
            const [y, top] = [up(median), up(p90)];
            return (
              <g key={`${group.key} ${key}`}>
                <Filled
                  id={id}
                  look={look}
                  x={middle - width / 2}
                  y={y}
                  width={width}
                  height={PLOT.bottom - y}
                />
                <path
                  d={`M${middle},${y} V${top} M${middle - 6},${top} h12`}
                  fill="none"
                  strokeWidth="1.5"
                  className="stroke-ink"
                />
              </g>
            );
          }),
        )}
      </Plot>
      <Legend id={id} parts={parts} />
    </>
  );
};
