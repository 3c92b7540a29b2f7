"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { KEY, PRIMARY, QUIET } from "./kiosk-styles";

const ROWS = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"] as const;
const LONGEST = 400;

/** A number, by the keys on the screen, a keyboard or a hand scanner. */
export const TypeStep = ({ onNumber }: { readonly onNumber: (text: string) => void }) => {
  const t = useTranslations("kiosk.type");
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const put = (next: string): void => {
    setText(next.slice(0, LONGEST));
    setIsMissing(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) onNumber(text);
    else setIsMissing(true);
  };
  return (
    <form onSubmit={submit} className="grid gap-[1.5vmin]" noValidate>
      <h1 className="text-center text-[5vmin] font-bold">{t("title")}</h1>
      <div>
        <label htmlFor="number" className="block text-center text-[2.6vmin]">
          {t("label")}
        </label>
        <input
          ref={field}
          id="number"
          value={text}
          onChange={({ target }) => put(target.value)}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={LONGEST}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? "number-error" : undefined}
          className="figures mt-[1vmin] w-full rounded-(--radius) border-2 border-control bg-surface p-[1.5vmin] text-center text-[5vmin] text-ink uppercase"
        />
        {isMissing ? (
          <p
            id="number-error"
            role="alert"
            className="mt-[1vmin] text-center text-[2.6vmin] font-semibold text-danger"
          >
            {t("required")}
          </p>
        ) : null}
      </div>
      <div role="group" aria-label={t("keys")} className="grid gap-[1vmin]">
        {ROWS.map((row) => (
          <div key={row} className="flex justify-center gap-[1vmin]">
            {[...row].map((sign) => (
              <button key={sign} type="button" className={KEY} onClick={() => put(text + sign)}>
                {sign}
              </button>
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-wrap justify-center gap-[2vmin]">
        <button type="button" className={QUIET} onClick={() => put("")}>
          {t("clear")}
        </button>
        <button type="button" className={QUIET} onClick={() => put(text.slice(0, -1))}>
          <Icon of="delete" size={28} /> {t("delete")}
        </button>
        <button type="submit" className={PRIMARY}>
          {t("confirm")}
        </button>
      </div>
    </form>
  );
};
