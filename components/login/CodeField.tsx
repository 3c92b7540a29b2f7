"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useCountdown } from "./use-countdown";
import { useTextedCode } from "./use-texted-code";

/** What an action answers after a code went out. */
export interface CodeSent {
  /** The number as shown. */
  readonly shown: string;
  readonly waitSeconds: number;
}

interface CodeFieldProps {
  /** Also the control's id. */
  readonly name: string;
  readonly label: string;
  readonly error?: string;
  readonly value?: string;
  /** A code for this field has just gone out. */
  readonly sent?: CodeSent;
  /** The value of `intent` that asks for a code. */
  readonly intent: string;
  /** Whose code the button sends, where a page has two of them. */
  readonly of?: string;
  readonly busy: boolean;
}

const BESIDE = "sm:col-start-2 sm:row-start-3 sm:self-end";

/** 短信认证码 and 获取认证码 (guide §1.2, §6). The button waits as long as the server would refuse, whatever the form is
 *  told meanwhile; without script it never waits. */
export const CodeField = ({ name, label, error, value, sent, intent, of, busy }: CodeFieldProps) => {
  const t = useTranslations("login");
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState(sent);
  if (sent && sent !== last) setLast(sent);
  const seconds = useCountdown(last?.waitSeconds ?? 0, last);
  useTextedCode(input, sent !== undefined);
  // The button that was pressed is locked now: who works by keyboard would stand nowhere, and behind the field.
  useEffect(() => {
    const at = document.activeElement;
    if (last && (at === document.body || (at?.matches("button") && place.current?.contains(at))))
      input.current?.focus();
  }, [last]);
  const described = of && `${name}-of`;

  return (
    <div ref={place} className="grid gap-3 sm:grid-cols-[1fr_auto] sm:gap-y-0 sm:[&>div>*]:col-start-1">
      {/* On wider screens label, hint, control and error are rows of the grid: the button stands beside the control. */}
      <Field id={name} label={label} hint={t("codeHint")} error={error} required className="sm:contents">
        {(control) => (
          <Input
            {...control}
            ref={input}
            name={name}
            inputMode="numeric"
            autoComplete="one-time-code"
            placeholder={t("codePlaceholder")}
            defaultValue={value}
            figures
          />
        )}
      </Field>
      {seconds > 0 ? (
        <Button tone="quiet" className={BESIDE} aria-describedby={described} disabled>
          {t("again", { seconds })}
        </Button>
      ) : (
        <SubmitButton
          tone="quiet"
          className={BESIDE}
          name="intent"
          value={intent}
          busy={busy}
          aria-describedby={described}
        >
          {t("getCode")}
        </SubmitButton>
      )}
      {of ? (
        <span id={described} hidden>
          {of}
        </span>
      ) : null}
    </div>
  );
};
