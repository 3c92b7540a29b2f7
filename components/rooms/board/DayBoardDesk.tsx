import { useLocale, useTranslations } from "next-intl";
import { SpreadBars } from "@/components/charts/SpreadBars";
import { StackedBars } from "@/components/charts/StackedBars";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { Button } from "@/components/ui/Button";
import { PrintButton } from "@/components/ui/PrintButton";
import type { Option } from "@/components/ui/Select";
import { PLACE_PARTS, type PlacePart } from "@/lib/domain/board/figures";
import { HISTORY_DAYS } from "@/lib/domain/visit/waiting";
import { formatDate, formatNearDate } from "@/lib/i18n/dates";
import type { BoardFigures } from "@/lib/i18n/board-tables";
import { paths } from "@/lib/paths";
import type { Look } from "@/components/charts/looks";
import { BoardFigure } from "./BoardFigure";

const LOOK: Readonly<Record<PlacePart, Look>> = {
  came: "solid",
  expected: "stripes",
  noShow: "counter",
  held: "dots",
  keptBack: "lines",
  free: "empty",
};

export interface Board extends BoardFigures {
  readonly hallId: string;
  readonly date: string;
  readonly since: string;
  readonly missed: number;
}

interface DayBoardDeskProps {
  readonly board: Board;
  readonly halls: readonly Option[];
  readonly dates: readonly string[];
}

/** A hall's day in pictures, and which hall and day. */
export const DayBoardDesk = ({ board, halls, dates }: DayBoardDeskProps) => {
  const t = useTranslations("dayBoard");
  const locale = useLocale();
  return (
    <div className="grid grid-cols-1 gap-4">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-xl font-bold">{t("title")}</h1>
          <p className="text-muted">{t("lead")}</p>
        </div>
        <PrintButton label={t("print")} />
      </header>
      <form method="get" action={`/${locale}${paths.board()}`} className="flex flex-wrap items-end gap-3">
        <Choice name="hall" label={t("hall")} value={board.hallId} options={halls} />
        <Choice
          name="date"
          label={t("date")}
          value={board.date}
          options={dates.map((date) => ({ value: date, label: formatDate(date, locale) }))}
        />
        <Button type="submit" size="sm" className="no-print">
          {t("show")}
        </Button>
      </form>
      <PlacesOfDay board={board} />
      <LoadAhead board={board} />
      <Waits board={board} />
    </div>
  );
};

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <div>
    <label htmlFor={name} className="block text-sm font-semibold">
      {label}
    </label>
    <select id={name} name={name} defaultValue={value} className={`${deskControl} mt-1`}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);

interface PartProps {
  readonly board: Board;
}

const PlacesOfDay = ({ board }: PartProps) => {
  const t = useTranslations("dayBoard");
  const { hours, hallId, date } = board;
  const title = t("places.title", { date: formatDate(date, useLocale()) });
  const sum = (part: PlacePart | "places"): number => hours.reduce((total, hour) => total + hour[part], 0);
  const { came, expected, noShow, held, keptBack, free } = Object.fromEntries(
    PLACE_PARTS.map((part) => [part, sum(part)]),
  ) as Record<PlacePart, number>;
  const description = t("places.what", {
    places: sum("places"),
    came,
    expected,
    noShow,
    held,
    keptBack,
    free,
  });
  return (
    <BoardFigure
      name="places"
      {...{ title, hallId, date, figures: board, notes: [description] }}
      nothing={hours.length === 0 ? t("noDay") : undefined}
    >
      <StackedBars
        id="places"
        {...{ title, description }}
        unit={t("places.unit")}
        parts={PLACE_PARTS.map((key) => ({ key, label: t(`parts.${key}`), look: LOOK[key] }))}
        bars={hours.map((hour) => ({ key: hour.start, label: hour.start, values: hour }))}
      />
    </BoardFigure>
  );
};

const LoadAhead = ({ board }: PartProps) => {
  const t = useTranslations("dayBoard");
  const locale = useLocale();
  const { load, hallId, date, missed } = board;
  const title = t("load.title");
  const sum = (figure: "places" | "booked"): number => load.reduce((total, day) => total + day[figure], 0);
  const description = t("load.what", { n: load.length, places: sum("places"), booked: sum("booked") });
  const rule = t("load.rule", { days: HISTORY_DAYS, share: Math.round(missed * 100) });
  return (
    <BoardFigure
      name="load"
      {...{ title, hallId, date, figures: board, notes: [description, rule] }}
      nothing={load.length === 0 ? t("noLoad") : undefined}
    >
      <StackedBars
        id="load"
        {...{ title, description }}
        unit={t("load.unit")}
        parts={[
          { key: "booked", label: t("parts.booked"), look: "stripes" },
          { key: "left", label: t("parts.left"), look: "empty" },
        ]}
        bars={load.map((day) => ({
          key: day.date,
          label: formatNearDate(day.date, locale),
          note: day.load === null ? undefined : t("load.share", { load: day.load }),
          values: { booked: day.booked, left: Math.max(0, day.places - day.booked) },
        }))}
      />
    </BoardFigure>
  );
};

const Waits = ({ board }: PartProps) => {
  const t = useTranslations("dayBoard");
  const locale = useLocale();
  const { waits, hallId, date, since } = board;
  const title = t("waits.title");
  const period = { from: formatDate(since, locale), until: formatDate(date, locale) };
  const all = waits.find(({ hour }) => hour === null);
  const description = t("waits.what", { ...period, n: all?.waiting.n ?? 0 });
  const { median = null, p90 = null } = all?.error ?? {};
  const error = median === null || p90 === null ? [] : [t("waits.error", { median, p90 })];
  return (
    <BoardFigure
      name="waits"
      {...{ title, hallId, date, figures: board, notes: [description, ...error] }}
      nothing={all ? undefined : t("noWaits", period)}
    >
      <SpreadBars
        id="waits"
        {...{ title, description }}
        unit={t("waits.unit")}
        parts={[
          { key: "waiting", label: t("kinds.waiting"), look: "stripes" },
          { key: "service", label: t("kinds.service"), look: "solid" },
        ]}
        groups={waits.flatMap(({ hour, waiting, service }) =>
          hour === null ? [] : { key: hour, label: `${hour}:00`, values: { waiting, service } },
        )}
      />
    </BoardFigure>
  );
};
