"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { type ActionState, IDLE } from "@/lib/domain/action-state";

/** A form whose fields stay as they are when its action answers: React empties a form it has posted itself, and what a
 *  person types while the answer is on its way (a code that came quickly) must not be lost. Spread `form` on the form;
 *  without script it posts to the same action. A press while the answer is on its way counts once. */
export const useKeptForm = (action: (previous: ActionState, form: FormData) => Promise<ActionState>) => {
  const [state, dispatch, pending] = useActionState(action, IDLE);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    if (!pending) startTransition(() => dispatch(data));
  };
  return { state, pending, form: { action: dispatch, onSubmit } };
};
