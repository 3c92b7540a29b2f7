"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { type ActionState, IDLE } from "@/lib/domain/action-state";

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

/** A form's action, posted by hand: React empties a form whose `action` has answered, and here what was typed stays.
 *  While an answer is on its way further presses do nothing. */
export const usePosting = (action: FormAction) => {
  const [state, dispatch, pending] = useActionState(action, IDLE);
  // Known at once: several presses may come before the next drawing.
  const underWay = useRef(false);
  useEffect(() => {
    underWay.current = false;
  }, [state]);

  const post = (data: FormData): void => {
    if (underWay.current) return;
    underWay.current = true;
    startTransition(() => dispatch(data));
  };
  return { state, dispatch, pending, post };
};
