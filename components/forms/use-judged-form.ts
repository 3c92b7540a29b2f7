"use client";

import { type RefObject, useRef, useState } from "react";
import type { JudgedQuestions } from "@/lib/domain/form/judged-questions";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import type { FieldCodes } from "./form-view";

export type TypedValues = Record<string, string>;

/** What a control of the form is given to be judged: it keeps its own value. */
export interface Registered {
  readonly name: string;
  readonly onChange: () => void;
  readonly onBlur: () => void;
}

interface JudgedForm {
  readonly form: RefObject<HTMLFormElement | null>;
  /** The questions of the page as its form judges them. */
  readonly judged: JudgedQuestions;
  /** The days as of which the answers are judged. */
  readonly days: readonly string[];
  /** The answers that count, those of other pages among them. */
  readonly relevant: (typed: TypedValues) => TypedValues;
  /** What the server found; a new finding replaces whatever was found before. */
  readonly serverCodes: FieldCodes;
}

/** A box that is not ticked and a question not on the page are not there, and count as "". */
const typedIn = (form: HTMLFormElement | null): TypedValues =>
  Object.fromEntries(
    [...new FormData(form ?? undefined)].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

/** Judges in the browser as the server does, by the questions the page was sent with: a question once it was left, then
 *  at every letter; all of them as the form is sent, and from then on at every letter. The judge is loaded after the
 *  page: until it is there, and when it cannot be loaded, the server alone decides. */
export const useJudgedForm = ({ form, judged, days, relevant, serverCodes }: JudgedForm) => {
  const [codes, setCodes] = useState(serverCodes);
  const [told, setTold] = useState(serverCodes);
  if (told !== serverCodes) {
    setTold(serverCodes);
    setCodes(serverCodes);
  }
  const left = useRef(new Set<string>());
  const sent = useRef(false);

  const judgeAll = async (): Promise<Record<string, FieldError | undefined>> => {
    const values = relevant(typedIn(form.current));
    try {
      const { judgeOnEvery } = await import("@/lib/domain/form/judge");
      return { ...judgeOnEvery(judged, values, days).errors };
    } catch {
      return {};
    }
  };
  const judgeOnly = async (names: readonly string[]): Promise<void> => {
    const found = await judgeAll();
    setCodes((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, found[name]])) }));
  };

  return {
    codes,
    /** @param deps questions that are judged with this one, because its answer may mend them */
    register: (name: string, deps: readonly string[]): Registered => ({
      name,
      onChange: () => {
        if (sent.current || left.current.has(name)) void judgeOnly([name, ...deps]);
      },
      onBlur: () => {
        left.current.add(name);
        if (!sent.current) void judgeOnly([name, ...deps]);
      },
    }),
    /** Judges everything, and then does the one or the other. */
    send: async (
      whenRight: () => Promise<void>,
      whenWrong: (found: Readonly<Record<string, FieldError | undefined>>) => void,
    ): Promise<void> => {
      const found = await judgeAll();
      sent.current = true;
      setCodes(found);
      if (Object.values(found).some(Boolean)) whenWrong(found);
      else await whenRight();
    },
  };
};
