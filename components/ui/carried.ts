"use client";

import { useEffect, useState } from "react";
import { controlNamed, fillControl } from "./fill-control";

/** What stood in a page when its language was switched. In the memory of the tab alone: it leaves with the tab, stands in
 *  no address and no storage, and is given to the same page only. */
interface Carried {
  /** Of the page, without its locale. */
  readonly path: string;
  readonly states: ReadonlyMap<string, unknown>;
  /** By the form's place in the page: name and value of each control that holds something. */
  readonly typed: readonly (readonly (readonly [name: string, value: string])[])[];
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const live = new Map<string, unknown>();
let carried: Carried | undefined;

const isTyped = (control: Element): control is Control => {
  if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)
    return control.name !== "";
  return (
    control instanceof HTMLInputElement &&
    control.name !== "" &&
    !["hidden", "file", "submit", "button"].includes(control.type)
  );
};

const isTick = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);

const typedIn = (form: HTMLFormElement): (readonly [string, string])[] =>
  [...form.elements].flatMap((control) => {
    if (!isTyped(control) || (isTick(control) && !control.checked)) return [];
    return [[control.name, control.value] as const];
  });

/** Takes along what stands in the forms of the page.
 *  @param path of the page, without its locale */
export const carryForms = (path: string): void => {
  carried = { path, states: new Map(live), typed: [...document.forms].map(typedIn) };
};

const fillForm = (form: HTMLFormElement, values: readonly (readonly [string, string])[]): void => {
  const ticked = new Set(values.map(([name, value]) => `${name} ${value}`));
  for (const control of [...form.elements]) {
    if (!isTick(control) || !isTyped(control)) continue;
    const wanted = ticked.has(`${control.name} ${control.value}`);
    if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
  }
  for (const [name, value] of values) {
    const control = controlNamed(form, name);
    if (control && isTyped(control) && !isTick(control) && control.value !== value)
      fillControl(form, name, value);
  }
};

/** Gives the forms of the page back what was taken along, once; on any other page it is forgotten. */
export const fillCarried = (path: string): void => {
  const found = carried;
  carried = undefined;
  if (found?.path !== path) return;
  found.typed.forEach((values, at) => {
    const form = document.forms[at];
    if (form) fillForm(form, values);
  });
};

/** What `name` was in this page before its language was switched. */
const carriedState = (name: string): unknown => (name ? carried?.states.get(name) : undefined);

/** The first value of a state that lasts over a switch of the language; keep it up to date with `useCarry`. */
export const useCarried = <T>(name: string, first: () => T): T => {
  const [value] = useState(() => (carriedState(name) as T | undefined) ?? first());
  return value;
};

/** Lets a switch of the language take `value` along as `name`; "" takes nothing. */
export const useCarry = (name: string, value: unknown): void => {
  useEffect(() => {
    if (!name) return;
    live.set(name, value);
    return () => void live.delete(name);
  }, [name, value]);
};
