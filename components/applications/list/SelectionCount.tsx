"use client";

import { useEffect, useState } from "react";
import { ScriptOnly } from "@/components/ui/ScriptOnly";

interface SelectionCountProps {
  /** The id of the form in which the boxes stand. */
  readonly form: string;
  /** `none`: as it reads with 0 chosen. */
  readonly words: { readonly none: string; readonly all: string };
}

const boxesOf = (form: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${form}"]`),
];

/** 已选择 n 项, and a box for all of the page; both need script. */
export const SelectionCount = ({ form, words }: SelectionCountProps) => {
  const [count, setCount] = useState({ chosen: 0, all: 0 });
  useEffect(() => {
    const read = (): void => {
      const boxes = boxesOf(form);
      setCount({ chosen: boxes.filter(({ checked }) => checked).length, all: boxes.length });
    };
    // A form that is emptied has not emptied its boxes yet.
    const emptied = (): void => void setTimeout(read);
    read();
    document.addEventListener("change", read);
    document.addEventListener("reset", emptied);
    return () => {
      document.removeEventListener("change", read);
      document.removeEventListener("reset", emptied);
    };
  }, [form]);
  const chooseAll = (checked: boolean): void => {
    for (const box of boxesOf(form)) box.checked = checked;
    setCount({ chosen: checked ? count.all : 0, all: count.all });
  };
  return (
    <ScriptOnly>
      <label className="inline-flex min-h-8 items-center gap-2 pr-2 text-sm max-md:min-h-11">
        <input
          type="checkbox"
          checked={count.all > 0 && count.chosen === count.all}
          onChange={({ target }) => chooseAll(target.checked)}
          className="size-5 accent-primary"
        />
        {words.all}
      </label>
      <p aria-live="polite" className="text-sm text-muted">
        {words.none.replace("0", String(count.chosen))}
      </p>
    </ScriptOnly>
  );
};
