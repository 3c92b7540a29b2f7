"use client";

import { type FormEvent, useState } from "react";
import type { ActionState } from "@/lib/domain/action-state";
import { answerIn, type Control, isControl } from "./control";

/** Field → code of what the server could not take. */
export type FieldErrors = Readonly<Record<string, string>>;

const NONE: FieldErrors = {};
const NOBODY: ReadonlySet<string> = new Set();

/** A box is answered by its tick, a text by any change; one that was missing, by something written. */
const isAnswer = (control: Control, code: string): boolean => {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked;
  return code !== "required" || control.value.trim() !== "";
};

interface Answering {
  /** What the server said about the fields, where that is not its `invalid`. */
  readonly wrong?: FieldErrors;
  /** Other fields that need no answer any more once this one has the value; "" for an unticked box. */
  readonly settles?: (name: string, value: string) => readonly string[];
}

const settlesNothing = (): readonly string[] => [];

/** What of a refused form is still open. An error goes as its field is answered and comes back with the server's next
 *  answer only: whoever has just mended a field must not read on that it is wrong.
 *  @returns `errors` by field, and the `onChange` to put on the form. */
export const useAnswered = (state: ActionState, { wrong, settles = settlesNothing }: Answering = {}) => {
  const [answered, setAnswered] = useState({ to: state, names: NOBODY });
  const told = wrong ?? (state.status === "invalid" ? state.fields : NONE);
  const done = answered.to === state ? answered.names : NOBODY;
  const errors = Object.fromEntries(Object.entries(told).filter(([name]) => !done.has(name)));

  const onChange = ({ target }: FormEvent<HTMLElement>): void => {
    if (!isControl(target)) return;
    const { name } = target;
    const code = told[name];
    const settled = settles(name, answerIn(target)).filter((each) => told[each] !== undefined);
    if (code === undefined && settled.length === 0) return;
    const names = new Set([...done, ...settled]);
    if (code !== undefined && isAnswer(target, code)) names.add(name);
    else names.delete(name);
    setAnswered({ to: state, names });
  };
  return { errors, onChange };
};
