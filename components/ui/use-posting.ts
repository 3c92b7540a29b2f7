"use client";

import { type FormEvent, startTransition, useEffect, useRef } from "react";
import { pageToLoad } from "@/lib/domain/action-state";
import type { PostedAction } from "./answer-to";
import { useFormState } from "./form-memory";
import { useAnswered } from "./use-answered";

export type FormAction = PostedAction;

/** A form's action, posted by hand: React empties a form it has posted itself, and what a person typed, or types while
 *  the answer is on its way (a code that came quickly), must not be lost. While an answer is on its way further presses
 *  do nothing. Spread `form` on the form, or call `post` after a judgement of its own; without script the form posts to
 *  the same action. A form that names itself (`FormMark`) gets back what was typed before a sign-in. `errors` are the fields the server could not take and that are not answered since. */
export const usePosting = (action: FormAction, form = "") => {
  const [state, dispatch, pending, send] = useFormState(action, form);
  // Known at once: several presses may come before the next drawing.
  const underWay = useRef(false);
  useEffect(() => {
    if (!pending) underWay.current = false;
  }, [pending, state]);
  useEffect(() => {
    const page = pageToLoad(state);
    if (page) window.location.assign(page);
  }, [state]);

  const post = (data: FormData): void => {
    if (underWay.current) return;
    underWay.current = true;
    startTransition(() => send(data));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    post(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  };
  const { errors, onChange } = useAnswered(state);
  return { state, errors, dispatch, pending, post, form: { action: dispatch, onSubmit, onChange } };
};
