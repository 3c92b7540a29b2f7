"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { Autosave, type SaveSnapshot } from "./autosave";
import { fillControl } from "@/components/ui/fill-control";
import { keepsUnsent } from "@/components/ui/unsent";
import { valuesOf } from "./form-values";

interface AutosaveOptions {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly names: readonly string[];
  readonly url: string;
  readonly locale: string;
  readonly step: string;
  readonly version: number;
  readonly savedAt: string | undefined;
  /** What the server has, where the form begins with something else. */
  readonly held: Readonly<Record<string, string>> | undefined;
}

/** The autosave of a form on the page: also when the window is hidden, left or comes back online. */
export const useAutosave = ({
  form,
  names,
  held: first,
  ...rest
}: AutosaveOptions): [Autosave, SaveSnapshot] => {
  const [autosave] = useState(() => new Autosave(rest));
  const [held] = useState(first);
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.current, autosave.current);
  useEffect(() => {
    const element = form.current;
    // The element is kept: by the time the page is left it is no longer in the ref.
    if (element)
      autosave.begin(
        () => valuesOf(element, names),
        (name, value) => void fillControl(element, name, value),
        held,
      );
    const touched = (): void => autosave.touch();
    // Heard by the document: a control may belong to the form and stand outside it.
    const typed = ({ target }: Event): void => {
      if (target instanceof Element && "form" in target && target.form === element) touched();
    };
    const left = (): void => {
      if (document.visibilityState === "hidden") autosave.leave();
    };
    const forget = keepsUnsent(() => autosave.flush());
    document.addEventListener("input", typed);
    window.addEventListener("online", touched);
    document.addEventListener("visibilitychange", left);
    return () => {
      forget();
      document.removeEventListener("input", typed);
      window.removeEventListener("online", touched);
      document.removeEventListener("visibilitychange", left);
      autosave.leave();
    };
  }, [autosave, form, held, names]);
  return [autosave, snapshot];
};
