"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, use, useActionState } from "react";
import { useCarried, useCarry } from "./carried";
import { type ActionState, IDLE, type KeptPost } from "@/lib/domain/action-state";
import { answerTo, type PostedAction } from "./answer-to";

const MemoryContext = createContext<{ readonly kept?: KeptPost; readonly otherLanguage?: string }>({});

interface FormMemoryProps {
  readonly kept: KeptPost | undefined;
  /** The words before the buttons by which a form is taken into another language without script. */
  readonly otherLanguage?: string;
  readonly children: ReactNode;
}

/** Gives the forms of a page what was typed into them before the sign-in, or before the language was switched. */
export const FormMemory = ({ kept, otherLanguage, children }: FormMemoryProps) => (
  <MemoryContext value={{ kept, otherLanguage }}>{children}</MemoryContext>
);

/** What is said before the buttons of `OtherLanguage`; undefined: they are not offered in this room. */
export const useOtherLanguageWords = (): string | undefined => use(MemoryContext).otherLanguage;

/** Whether this form gets back what was typed into it before the sign-in. */
export const useIsRemembered = (form: string): boolean => {
  const { kept } = use(MemoryContext);
  return usePathname() === kept?.path && kept.form === form;
};

/** The state of a form's action. It begins with what was typed before the sign-in, if it was typed into this very form:
 *  told as a refusal, because nothing of it was done. A switch of the language takes it along.
 *  @param form its name on the page; "" for one that is not remembered
 *  @returns the state; what the form itself posts to; whether an answer is on its way; the same post by script, after
 *   which a server that was not reached is told in the form, where an error page would take what was typed */
export const useFormState = (action: PostedAction, form: string) => {
  const { kept } = use(MemoryContext);
  const remembered = useIsRemembered(form);
  const first = useCarried(form, (): ActionState => {
    if (!kept || !remembered) return IDLE;
    if (kept.switched) return { status: "invalid", fields: {}, values: kept.values };
    return { status: "refused", code: "signedOutMeanwhile", values: kept.values };
  });
  const [posted, submit, posting] = useActionState(action, first);
  const [sent, send, sending] = useActionState(
    (previous: ActionState | undefined, data: FormData) => answerTo(action, previous ?? posted, data),
    undefined,
  );
  const state = sent ?? posted;
  useCarry(form, state);
  return [state, submit, posting || sending, send] as const;
};

/** Names the form in its post; stands inside it. */
export const FormMark = ({ form }: { readonly form: string }) => (
  <input type="hidden" name="_form" value={form} />
);
