"use client";

import { type FormEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { useAnswered } from "@/components/ui/use-answered";
import { settledReplies } from "@/lib/domain/case/item-reply";
import type { ActionState } from "@/lib/domain/action-state";
import type { JudgedQuestions } from "@/lib/domain/form/judged-questions";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import { asFieldError, type FieldCodes, fieldCodes, type FieldView, isShown } from "./form-view";
import { valuesSavedHere } from "./saved-here";
import { asFormErrors, stepResolver, type TypedValues } from "./library/step-resolver";
import { useAutosave } from "./use-autosave";
import { useFormLibrary } from "./library/use-form-library";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

export interface StepFormSettings {
  readonly action: FormAction;
  readonly locale: string;
  /** Where typed answers are kept, and under which name of a step. */
  readonly saveUrl: string;
  readonly step: string;
  /** The questions of the page as its form judges them. */
  readonly judged: JudgedQuestions;
  /** Answers of other pages at which their conditions look. */
  readonly otherAnswers?: Readonly<Record<string, string>>;
  readonly version: number;
  readonly savedAt?: string;
  readonly today: string;
  /** The days as of which the answers are judged, one of them being enough; absent: today. */
  readonly days?: readonly string[];
  /** Names what the page shows; when a save answers another one, the page is drawn anew. */
  readonly shape?: string;
  readonly values: Readonly<Record<string, string>>;
  /** Further entries of the form that are kept with the answers and are no questions. */
  readonly alsoKept?: readonly string[];
}

const NOTHING: Readonly<Record<string, string>> = {};
const NO_NAMES: readonly string[] = [];

/** What an action answered about the saved form; see the actions of the wizard. */
interface ActionData {
  readonly version?: number;
  readonly savedAt?: string;
  /** Something else on the page changed with it. */
  readonly photo?: boolean;
}

/** The form begins with what was typed into it before a sign-in. */
const isTypedBefore = (state: ActionState): boolean =>
  state.status === "refused" && state.code === "signedOutMeanwhile";

/** One form of questions: judged as it is filled, saved as it is typed, posted once. */
export const useStepForm = (settings: StepFormSettings, fields: readonly FieldView[]) => {
  const {
    action,
    judged,
    days = [settings.today],
    shape,
    otherAnswers = NOTHING,
    version,
    savedAt,
    saveUrl,
    locale,
    step,
    alsoKept = NO_NAMES,
  } = settings;
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { state, dispatch, pending, post: send } = usePosting(action, step);
  const serverCodes = useMemo(() => fieldCodes(state.status === "invalid" ? state.fields : NOTHING), [state]);
  const errors = useMemo(() => asFormErrors(serverCodes), [serverCodes]);
  const names = useMemo(() => fields.map((field) => field.name), [fields]);
  const kept = useMemo(() => [...names, ...alsoKept], [names, alsoKept]);
  const relevant = (values: TypedValues): TypedValues => ({
    ...otherAnswers,
    ...values,
    ...Object.fromEntries(
      fields.filter((field) => !isShown(field, { ...otherAnswers, ...values })).map(({ name }) => [name, ""]),
    ),
  });
  const { api, load, ready, register, library } = useFormLibrary({
    mode: "onTouched",
    shouldFocusError: false,
    resolver: stepResolver(judged, days, relevant),
    errors,
  });
  const held = isTypedBefore(state) ? settings.values : undefined;
  const [autosave, saved] = useAutosave({
    form,
    names: kept,
    url: saveUrl,
    locale,
    step,
    version,
    savedAt,
    held,
  });
  const [refused, setRefused] = useState<{ codes: FieldCodes; after: ActionState }>();
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const [initial] = useState(() => valuesSavedHere(saveUrl, step, version) ?? settings.values);

  /** An error that appears as a field is left would move the button that is being pressed from under the finger, and
   *  the press would be lost: while a button is pressed, leaving a field judges nothing. The press itself judges. */
  const pressing = useRef(false);
  const presses = {
    onFocusCapture: load,
    onPointerDownCapture: ({ target }: PointerEvent<HTMLElement>): void => {
      pressing.current = target instanceof Element && target.closest("button, a, label, summary") !== null;
    },
    onClickCapture: (): void => {
      pressing.current = false;
    },
    onKeyDownCapture: (): void => {
      pressing.current = false;
    },
  };
  const codes = api?.errors ?? errors;
  // What was found in the browser may be mended by another answer; what the server found, by its own only.
  const foundHere = Object.keys(codes).filter((name) => serverCodes[name] === undefined);
  const registerCalmly = (name: string) => {
    const { onBlur, ...rest } = register(name, { deps: foundHere });
    return {
      ...rest,
      onBlur: async (event: Parameters<typeof onBlur>[0]) => (pressing.current ? undefined : onBlur(event)),
    };
  };

  useEffect(() => {
    const told = state.status === "ok" ? (state.data as ActionData | undefined) : undefined;
    // What was not taken was kept all the same, under a newer version than the one it was posted with.
    const stored = "values" in state ? { ...state.values, version: Number(state.values.version) } : undefined;
    const next = told?.version === undefined ? stored : { version: told.version, savedAt: told.savedAt };
    if (next && (told || next.version > autosave.versionNow())) autosave.adopt(next);
    if (told?.photo) router.refresh();
  }, [autosave, router, state]);

  // A correction opened something, or put it right.
  useEffect(() => {
    if (saved.shape !== undefined && shape !== undefined && saved.shape !== shape) router.refresh();
  }, [router, saved.shape, shape]);

  const post = async (submitter: HTMLElement | null): Promise<void> => {
    const element = form.current;
    if (!element) return;
    setBusy(true);
    const online = navigator.onLine && (await autosave.flush());
    setBusy(false);
    if (!online) return;
    const data = new FormData(element, submitter);
    data.set("version", String(autosave.versionNow()));
    setRefused(undefined);
    send(data);
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    // Known at once: several presses may come before the next drawing.
    if (pending || working.current) return;
    working.current = true;
    const intent = submitter?.getAttribute("value") ?? "next";
    const judgedFirst = async (): Promise<void> => {
      const form = await ready();
      // Not to be had: the server alone decides.
      if (!form) return post(submitter);
      return form.handleSubmit(
        () => post(submitter),
        (found) => {
          const codes = fieldCodes(Object.fromEntries(names.map((name) => [name, found[name]?.message])));
          setRefused({ codes, after: state });
        },
      )(event);
    };
    void (intent === "next" ? judgedFirst() : post(submitter)).finally(() => {
      working.current = false;
    });
  };

  const { errors: open, onChange } = useAnswered(state, { settles: settledReplies });
  const here = refused?.after === state;
  const codeOf = (name: string): FieldError | undefined => asFieldError(codes[name]?.message);
  // Whatever was wrong at the press of the button and still is; what goes wrong later is told at its question only, or
  // the summary would take the focus from whoever mends an answer.
  const summary: FieldCodes = Object.fromEntries(
    Object.keys(here ? refused.codes : serverCodes).flatMap((name) => {
      const code = codeOf(name);
      return code ? [[name, code]] : [];
    }),
  );
  return {
    form,
    state,
    dispatch,
    library,
    register: registerCalmly,
    presses,
    onSubmit,
    saved,
    initial,
    summary,
    /** Counts the tries, so that the same mistakes are told again. */
    attempt: refused ?? state,
    /** What the server said of an entry that is no question. */
    replyCodeOf: (name: string): string | undefined => (here ? undefined : open[name]),
    onChange,
    codeOf,
    valueOf: (name: string): string =>
      ("values" in state ? state.values[name] : initial[name]) ?? settings.values[name] ?? "",
    posting: pending || busy,
  };
};
