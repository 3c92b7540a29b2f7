import { scaleBand } from "d3-scale";
import { stack } from "d3-shape";
import { Filled, Legend, type Part } from "./looks";
import { PLOT, Plot, scaleUp } from "./Plot";

export interface Bar<Key extends string> {
  readonly key: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly values: Readonly<Record<Key, number>>;
}

interface StackedBarsProps<Key extends string> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly parts: readonly Part<Key>[];
  readonly bars: readonly Bar<Key>[];
}

/** A figure is written into a part that is high enough for it. */
const LINE = 14;

/** Bars of several parts upon each other; what the parts mean stands beneath. */
export const StackedBars = <Key extends string>({ parts, bars, ...frame }: StackedBarsProps<Key>) => {
  const { id } = frame;
  const across = scaleBand()
    .domain(bars.map(({ key }) => key))
    .range([PLOT.left, PLOT.right])
    .padding(0.3);
  const total = ({ values }: Bar<Key>): number => parts.reduce((sum, { key }) => sum + values[key], 0);
  const up = scaleUp(Math.max(0, ...bars.map(total)));
  const layers = stack<unknown, Bar<Key>, Key>()
    .keys(parts.map(({ key }) => key))
    .value(({ values }, key) => values[key])(bars);
  const leftOf = (key: string): number => across(key) ?? 0;
  const width = Math.min(72, across.bandwidth());
  const inset = (across.bandwidth() - width) / 2;
  return (
    <>
      <Plot
        {...frame}
        scale={up}
        marks={bars.map(({ key, label, note }) => ({
          key,
          label,
          note,
          at: leftOf(key) + across.bandwidth() / 2,
        }))}
      >
        {layers.flatMap((layer, at) =>
          layer.map(([from, to], index) => {
            const bar = bars[index];
            const part = parts[at];
            if (!bar || !part || to === from) return null;
            const [y, height, x] = [up(to), up(from) - up(to), leftOf(bar.key) + inset];
            return (
              <g key={`${bar.key} ${part.key}`}>
                <Filled id={id} look={part.look} {...{ x, y, width, height }} />
                {height < LINE ? null : (
                  <text
                    x={x + width / 2}
                    y={y + height / 2 + 4}
                    textAnchor="middle"
                    strokeWidth="4"
                    className="fill-ink stroke-surface font-semibold [paint-order:stroke]"
                  >
                    {to - from}
                  </text>
                )}
              </g>
            );
          }),
        )}
      </Plot>
      <Legend id={id} parts={parts} />
    </>
  );
};
