"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { deskControl, keyCap } from "@/components/desk/kit/desk-styles";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { Button } from "@/components/ui/Button";
import { LinkButton } from "@/components/ui/LinkButton";

export interface SearchedFor {
  readonly q: string;
  readonly due: string;
  readonly type: string;
}

interface QueueSearchProps {
  /** The queue's path without its locale. */
  readonly path: string;
  readonly asked: SearchedFor;
  /** The kinds of application, by code and in words. */
  readonly types: readonly (readonly [code: string, words: string])[];
  /** What else of the address a search keeps: the tab. */
  readonly kept?: Readonly<Record<string, string>>;
}

const DUE = ["overdue", "today", "soon"] as const;

/** Search and filters of a queue: a form by GET, so that they stand in the address and work without script. `/` goes to
 *  the search. */
export const QueueSearch = ({ path, asked, types, kept = {} }: QueueSearchProps) => {
  const t = useTranslations("officer.queue.search");
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  useDeskKeys({
    "/": () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  const isAsked = Object.values(asked).some(Boolean);
  const query = new URLSearchParams(kept).toString();
  return (
    <form
      action={`/${locale}${path}`}
      method="get"
      role="search"
      aria-label={t("label")}
      className="flex flex-wrap items-end gap-2"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-48 grow md:max-w-96">
        <label htmlFor="queue-q" className="text-xs font-semibold">
          {t("text")} <kbd className={keyCap}>/</kbd>
        </label>
        <input
          ref={field}
          id="queue-q"
          type="search"
          name="q"
          defaultValue={asked.q}
          maxLength={100}
          autoComplete="off"
          placeholder={t("hint")}
          className={deskControl}
        />
      </div>
      <Choice id="queue-due" name="due" label={t("due")} all={t("all")} chosen={asked.due}>
        {DUE.map((due) => [due, t(`dues.${due}`)] as const)}
      </Choice>
      {types.length > 1 ? (
        <Choice id="queue-type" name="type" label={t("type")} all={t("all")} chosen={asked.type}>
          {types}
        </Choice>
      ) : null}
      <Button type="submit" tone="quiet" size="sm">
        {t("submit")}
      </Button>
      {isAsked ? (
        <LinkButton href={query ? `${path}?${query}` : path} tone="quiet" size="sm">
          {t("reset")}
        </LinkButton>
      ) : null}
    </form>
  );
};

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string;
  readonly children: readonly (readonly [value: string, words: string])[];
}

const Choice = ({ id, name, label, all, chosen, children }: ChoiceProps) => (
  <div>
    <label htmlFor={id} className="text-xs font-semibold">
      {label}
    </label>
    <select id={id} name={name} defaultValue={chosen} className={deskControl}>
      <option value="">{all}</option>
      {children.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
