import { useFormatter, useLocale, useTranslations } from "next-intl";
import { inLanguage } from "@/lib/domain/text";
import { lengthOf, sketchWay, type Way } from "@/lib/domain/hall/way";

const FRAME = { width: 320, height: 160, margin: 32 };
/** Half the side of the hall's square, and the radius of the station's circle. */
const SIGN = 9;

const Sketch = ({ way, label }: { readonly way: Way; readonly label: string }) => {
  const { width, height } = FRAME;
  const { points, marks, scale } = sketchWay(way, FRAME);
  const [exit, door] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-sm rounded-(--radius) border border-line bg-surface text-[11px] print:[print-color-adjust:exact]"
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
        className="fill-none stroke-primary"
        strokeWidth={4}
        strokeLinejoin="round"
        strokeDasharray="8 3"
      />
      <circle cx={exit.x} cy={exit.y} r={SIGN} className="fill-ink" />
      <text x={exit.x} y={exit.y + 4} textAnchor="middle" className="fill-surface font-bold">
        {way.exit}
      </text>
      <rect x={door.x - SIGN} y={door.y - SIGN} width={2 * SIGN} height={2 * SIGN} className="fill-primary" />
      {/* An open door. */}
      <path d={`M${door.x - 3} ${door.y + SIGN}v-12h6v12z`} className="fill-surface" />
      {marks.map(({ x, y }, at) => (
        <text key={at} x={x} y={y + 4} textAnchor="middle" className="fill-ink font-bold">
          {at + 2}
        </text>
      ))}
      <path d={`M${width - 13} 8l5 16l-5 -4l-5 4z`} className="fill-muted" />
      <text x={width - 13} y={36} textAnchor="middle" className="fill-muted">
        N
      </text>
      <path d={`M8 ${height - 12}v4h${scale.length}v-4`} className="fill-none stroke-muted" />
      <text x={14 + scale.length} y={height - 7} className="fill-muted">
        {`${scale.metres} m`}
      </text>
    </svg>
  );
};

/** 怎么走: the way on foot from the metro to a hall, drawn by us from what somebody of the hall walked, and in words. */
export const WayToHall = ({ way }: { readonly way: Way }) => {
  const t = useTranslations("booking.way");
  const locale = useLocale();
  const format = useFormatter();
  const { exit, legs } = way;
  const station = inLanguage(way.station, locale);
  const lines = format.list(way.lines.map((line) => t("line", { line })));
  return (
    <details className="no-print">
      <summary className="link inline-block min-h-6 cursor-pointer">{t("title")}</summary>
      <div className="mt-2 grid gap-2">
        <Sketch way={way} label={t("alt", { station, exit, metres: lengthOf(way) })} />
        <ol className="grid list-decimal gap-1 pl-5">
          <li>{t("from", { station, lines, exit })}</li>
          {legs.map(({ along, towards, metres }, at) => (
            <li key={at}>
              {t("leg", {
                along: inLanguage(along, locale),
                heading: t(`headings.${towards}`),
                metres,
              })}
            </li>
          ))}
        </ol>
        <p className="text-sm text-muted">{t("note")}</p>
      </div>
    </details>
  );
};
