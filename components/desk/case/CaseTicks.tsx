"use client";

import { createContext, type MouseEvent, type ReactNode, use, useMemo, useState } from "react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { useAnswer } from "@/components/desk/kit/DeskForm";
import { TICK_FORM, tickId, tickName, type TickRow } from "./tick-rows";

interface Ticks {
  readonly rows: readonly TickRow[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (code: string, on: boolean) => void;
}

const TicksContext = createContext<Ticks>({ rows: [], ticked: new Set(), tick: () => undefined });

interface CaseTicksProviderProps {
  readonly rows: readonly TickRow[];
  readonly children: ReactNode;
}

/** Keeps what is ticked in one place: the boxes stand in the rows, the decision they belong to in the bar. */
export const CaseTicksProvider = ({ rows, children }: CaseTicksProviderProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ticks = useMemo<Ticks>(
    () => ({
      rows,
      ticked,
      tick: (code, on) =>
        setTicked((known) => new Set(on ? [...known, code] : [...known].filter((each) => each !== code))),
    }),
    [rows, ticked],
  );
  return <TicksContext value={ticks}>{children}</TicksContext>;
};

/** How many of the boxes are ticked. */
export const useTickCount = (): { readonly done: number; readonly all: number } => {
  const { rows, ticked } = use(TicksContext);
  return { done: rows.filter(({ code }) => ticked.has(code)).length, all: rows.length };
};

/** From a box ticked by the keyboard to the next one that is open; from the last to the decision itself. */
const goOn = (box: HTMLInputElement): void => {
  const controls = [...(box.form?.elements ?? [])].filter((each) => each instanceof HTMLElement);
  const next = controls
    .slice(controls.indexOf(box) + 1)
    .find((each) => (each instanceof HTMLInputElement && each.type === "checkbox" ? !each.checked : false));
  const goal = next ?? box.form?.querySelector<HTMLElement>("button[type=submit]");
  goal?.focus();
  goal?.scrollIntoView?.({ block: "nearest" });
};

/** One thing to be compared or done before the decision. Space ticks it and goes on to the next. */
export const CaseTick = ({ code, label, short }: Omit<TickRow, "open"> & { readonly short?: string }) => {
  const { ticked, tick } = use(TicksContext);
  const onClick = (event: MouseEvent<HTMLInputElement>): void => {
    const byKey = event.detail === 0;
    if (byKey && event.currentTarget.checked) goOn(event.currentTarget);
  };
  return (
    <span className="inline-flex items-start gap-2 py-0.5">
      <input
        type="checkbox"
        id={tickId(code)}
        name={tickName(code)}
        form={TICK_FORM}
        value="yes"
        checked={ticked.has(code)}
        onChange={(event) => tick(code, event.target.checked)}
        onClick={onClick}
        aria-label={label}
        className="size-5 shrink-0 scroll-my-12 accent-primary"
      />
      <label htmlFor={tickId(code)}>{short ?? label}</label>
    </span>
  );
};

/** Which boxes the server found open, each a link to its box, until it is ticked, in a few lines under the case; the summary of the form they belong to. */
export const TickErrors = () => {
  const answer = useAnswer();
  const { rows, ticked } = use(TicksContext);
  const t = useTranslations("officer");
  if (answer.status !== "invalid") return null;
  const open = rows.filter(({ code }) => answer.fields[tickName(code)] && !ticked.has(code));
  return (
    <ErrorSummary
      title={t("form.ticksOpen", { count: open.length })}
      items={open.map((row) => ({ id: tickId(row.code), message: row.open }))}
      attempt={answer}
      dense
      run
    />
  );
};
