"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { deskControl, keyCap } from "@/components/desk/kit/desk-styles";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { Button } from "@/components/ui/Button";
import { LinkButton } from "@/components/ui/LinkButton";
import { orderInAddress } from "@/lib/domain/queue-order";
import { isNarrowed, plainAddressOf, type QueueView } from "./queue-view";

/** Search and filters of a queue: a form by GET, so that they stand in the address and work without script. `/` goes to
 *  the search. */
export const QueueSearch = ({ view }: { readonly view: QueueView }) => {
  const t = useTranslations("officer.queue.search");
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  useDeskKeys({
    "/": () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  const { path, q, hint, filters, order, orders, kept } = view;
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
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          placeholder={hint}
          className={deskControl}
        />
      </div>
      {filters.map(({ name, label, chosen, options }) => (
        <Choice key={name} name={name} label={label} chosen={chosen} options={[["", t("all")], ...options]} />
      ))}
      {/* Where the table is cards, no heading is left to press; elsewhere the order is sent along unseen. */}
      <div className="md:hidden">
        <Choice
          name="sort"
          label={t("sort")}
          chosen={orderInAddress(order)}
          options={orders.flatMap(([key, words]) => [
            [key, t("upwards", { words })],
            [`-${key}`, t("downwards", { words })],
          ])}
        />
      </div>
      <Button type="submit" tone="quiet" size="sm">
        {t("submit")}
      </Button>
      {isNarrowed(view) ? (
        <LinkButton href={plainAddressOf(view)} tone="quiet" size="sm">
          {t("reset")}
        </LinkButton>
      ) : null}
    </form>
  );
};

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <div className="max-w-48">
    <label htmlFor={`queue-${name}`} className="text-xs font-semibold">
      {label}
    </label>
    {/* A new choice in the address is a new field: a field keeps what it was filled with. */}
    <select key={chosen} id={`queue-${name}`} name={name} defaultValue={chosen} className={deskControl}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
