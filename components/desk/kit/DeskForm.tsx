"use client";

import {
  createContext,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  use,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "next-intl";
import type { FieldErrors } from "@/components/ui/use-answered";
import { FormMark } from "@/components/ui/form-memory";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { type ActionState, IDLE } from "@/lib/domain/action-state";
import { useRouter } from "next/navigation";
import { type AskedField, askedFields, DeskErrors } from "./DeskErrors";
import { RefusalNotice } from "./RefusalNotice";

export type DeskAction = FormAction;

interface Answered {
  readonly answer: ActionState;
  /** Fields that could not be taken and are not answered since. */
  readonly errors: FieldErrors;
}

const AnswerContext = createContext<Answered>({ answer: IDLE, errors: {} });

/** What the server answered to the form around this component. */
export const useAnswer = (): ActionState => use(AnswerContext).answer;

/** Why the server could not take a field of the form around this component: its code; undefined when all is well. */
export const useFieldCode = (name: string): string | undefined => use(AnswerContext).errors[name];

interface DeskFormProps {
  readonly action: DeskAction;
  /** Values the officer does not type: the case, its version. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly id?: string;
  readonly label?: string;
  /** Tells it from the other forms of the case where neither label nor id does. */
  readonly mark?: string;
  readonly className?: string;
  /** Tells what is to be corrected where that is not a field of this form: the list of returned items. */
  readonly summary?: ReactNode;
  readonly children: ReactNode;
}

/** The name by which a form of a case gets back what was typed into it before a sign-in. */
export const markOf = (hidden: Readonly<Record<string, string | number>>, own = ""): string =>
  `${hidden.applicationId ?? hidden.messageId ?? hidden.tipId ?? ""} ${own}`.trim();

/** The case is not what the page shows any more. */
const MOVED: readonly string[] = ["stale", "illegalMove", "notClaimed", "tipMoved"];

/** A form of the officers' side: the refusal or what is to be corrected stands above its fields, what was typed stays.
 *  After a stale save the officer has the page read anew, by a press: by itself it would take the form, its words and the
 *  reason away where the case has moved on. */
export const DeskForm = (props: DeskFormProps) => {
  const { action, hidden = {}, id, label, className = "", summary, children } = props;
  const mark = markOf(hidden, label ?? id ?? props.mark);
  const { state: answer, errors, form: posting } = usePosting(action, mark);
  const router = useRouter();
  const t = useTranslations("officer");
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<readonly AskedField[]>([]);
  const refused = answer.status === "refused";
  const told = refused || (answer.status === "invalid" && summary !== undefined);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    setAsked(askedFields(event.currentTarget));
    posting.onSubmit(event);
  };

  /** Without script the link reads the page again by itself. */
  const showNow = (event: MouseEvent): void => {
    event.preventDefault();
    router.refresh();
  };

  useEffect(() => {
    if (told) box.current?.focus();
    if (answer.status === "ok") form.current?.reset();
    if (answer.status === "ok") router.refresh();
  }, [answer, told, router]);

  return (
    <AnswerContext value={{ answer, errors }}>
      <form
        ref={form}
        id={id}
        {...posting}
        onSubmit={onSubmit}
        aria-label={label}
        className={className}
        noValidate
      >
        <FormMark form={mark} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {told ? (
          <div ref={box} tabIndex={-1} className="order-first basis-full">
            {refused ? (
              <RefusalNotice code={answer.code} data={answer.data}>
                {MOVED.includes(answer.code) ? (
                  <a href="" onClick={showNow} className="link mt-2 inline-block py-1 font-semibold">
                    {t("form.showNow")}
                  </a>
                ) : null}
              </RefusalNotice>
            ) : (
              summary
            )}
          </div>
        ) : null}
        {summary ? null : (
          <DeskErrors title={t("form.checkFields")} errors={errors} asked={asked} attempt={answer} />
        )}
        {children}
      </form>
    </AnswerContext>
  );
};
