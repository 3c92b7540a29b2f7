"use client";

import { createContext, type ReactNode, use, useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { type ActionState, IDLE } from "@/lib/domain/action-state";
import { useRouter } from "@/lib/i18n/navigation";
import { RefusalNotice } from "./RefusalNotice";

export type DeskAction = FormAction;

const AnswerContext = createContext<ActionState>(IDLE);

/** What the server answered to the form around this component. */
export const useAnswer = (): ActionState => use(AnswerContext);

interface DeskFormProps {
  readonly action: DeskAction;
  /** Values the officer does not type: the case, its version. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly id?: string;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form of the officers' side: the refusal stands above its fields, what was typed stays. After a stale save the page
 *  is read again, so that the officer sees what a colleague changed before trying once more. */
export const DeskForm = ({ action, hidden = {}, id, label, className = "", children }: DeskFormProps) => {
  const { state: answer, form: posting } = usePosting(action);
  const router = useRouter();
  const t = useTranslations("officer");
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const refused = answer.status === "refused" || answer.status === "invalid";

  useEffect(() => {
    if (refused) box.current?.focus();
    if (answer.status === "ok") form.current?.reset();
    const moved = answer.status === "refused" && (answer.code === "stale" || answer.code === "illegalMove");
    if (answer.status === "ok" || moved) router.refresh();
  }, [answer, refused, router]);

  return (
    <AnswerContext value={answer}>
      <form ref={form} id={id} {...posting} aria-label={label} className={className} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {refused ? (
          <div ref={box} tabIndex={-1} className="order-first basis-full">
            {answer.status === "refused" ? (
              <RefusalNotice code={answer.code} data={answer.data} />
            ) : answer.fields.items ? (
              <RefusalNotice code="unanswered" />
            ) : (
              <p role="alert" className="text-sm font-semibold text-danger">
                {t("form.checkFields")}
              </p>
            )}
          </div>
        ) : null}
        {children}
      </form>
    </AnswerContext>
  );
};
