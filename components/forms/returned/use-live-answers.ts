"use client";

import { useEffect, useState } from "react";
import { controlNamed } from "@/components/ui/fill-control";
import { type ItemAnswer, type ItemReply, answerOf, replyIn } from "@/lib/domain/case/item-reply";

/** What an item's answer depends on. */
export interface Answerable {
  readonly target: string;
  /** The answer as the officer looked at it. */
  readonly before: string;
  readonly renewed: boolean;
  readonly scannedAnew: boolean;
  readonly reply: ItemReply;
  /** As the server knows it. */
  readonly answer: ItemAnswer | undefined;
}

type Answers = Readonly<Record<string, ItemAnswer | undefined>>;

const textsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

const answersIn = (form: HTMLFormElement, items: readonly Answerable[]): Answers => {
  const texts = textsOf(form);
  return Object.fromEntries(
    items.map((item) => {
      const { target, before, renewed, scannedAnew } = item;
      const boxed = { ...texts, [`confirm.${target}`]: texts[`confirm.${target}`] ?? "" };
      const control = controlNamed(form, target);
      // What is refused where it stands answers nothing.
      const refused = control?.getAttribute("aria-invalid") === "true";
      const changed = renewed || (control !== undefined && !refused && (texts[target] ?? "") !== before);
      return [target, answerOf(replyIn(boxed, target, item.reply), { changed, scannedAnew })];
    }),
  );
};

/** How each item is answered by what the form holds at this moment; as the server knows it until script runs. */
export const useLiveAnswers = (formId: string | undefined, items: readonly Answerable[]): Answers => {
  const [live, setLive] = useState<Answers>();
  useEffect(() => {
    if (formId === undefined || items.length === 0) return undefined;
    const look = (): void => {
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) setLive(answersIn(form, items));
    };
    look();
    document.addEventListener("input", look);
    const marks = new MutationObserver(look);
    marks.observe(document.body, { subtree: true, attributeFilter: ["aria-invalid"] });
    return () => {
      document.removeEventListener("input", look);
      marks.disconnect();
    };
  }, [formId, items]);
  return live ?? Object.fromEntries(items.map(({ target, answer }) => [target, answer]));
};
