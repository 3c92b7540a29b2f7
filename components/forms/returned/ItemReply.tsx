"use client";

import { useTranslations } from "next-intl";
import { createContext, use } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { Field } from "@/components/ui/Field";
import { Textarea } from "@/components/ui/Textarea";
import { REPLY_MAX, confirmName, replyName } from "@/lib/domain/case/item-reply";

/** The words of a reply: what it is about, and the paper that shows it, when there is one beside the item itself. */
export interface ReplyWords {
  readonly item: string;
  readonly paper: boolean;
  readonly shownBy?: string;
}

interface ItemReplyProps extends ReplyWords {
  readonly target: string;
  readonly confirmed: boolean;
  readonly words: string;
  /** The form it belongs to, when it stands outside of it. */
  readonly form?: string;
}

/** The code of what is wrong with a reply, by its entry; replies stand in the form and beneath it. */
export const ReplyErrors = createContext<(entry: string) => string | undefined>(() => undefined);

/** What is wrong with a reply, in words; its codes are those of `replyError`. */
export const useReplyError = (): ((code: string) => string) => {
  const t = useTranslations("wizard.supplement.reply");
  return (code) => (code === "tooLong" ? t("tooLong", { max: REPLY_MAX }) : t("required"));
};

/** "It is correct as it stands", and why. The words come into sight with the tick, without script too. */
export const ItemReply = ({ target, item, paper, shownBy, confirmed, words, form }: ItemReplyProps) => {
  const t = useTranslations("wizard.supplement.reply");
  const wizard = useTranslations("wizard");
  const errorWords = useReplyError();
  const error = use(ReplyErrors)(replyName(target));
  const hint = [t("hint", { max: REPLY_MAX }), shownBy ? t("orScan", { document: shownBy }) : ""];
  return (
    <div className="group mt-3 grid gap-3 border-l-4 border-line pl-3">
      <Checkbox
        id={confirmName(target)}
        name={confirmName(target)}
        form={form}
        value="yes"
        defaultChecked={confirmed}
        label={paper ? t("confirmPaper", { item }) : t("confirm", { item })}
      />
      <Field
        id={replyName(target)}
        label={t("words", { item })}
        hint={hint.filter(Boolean).join(wizard("hintJoint"))}
        error={error ? errorWords(error) : undefined}
        className="hidden group-has-checked:block"
      >
        {(control) => (
          <Textarea {...control} name={replyName(target)} form={form} rows={3} defaultValue={words} />
        )}
      </Field>
    </div>
  );
};
