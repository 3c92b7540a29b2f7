"use client";

import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { ScriptOnly } from "@/components/ui/ScriptOnly";

export interface Shortcut {
  readonly keys: string;
  readonly meaning: string;
}

/** `?` lists what the keyboard can do on this page. Its button stands from the moment the keys are listened to. */
export const ShortcutHelp = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const t = useTranslations("officer.shortcuts");
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      if (target instanceof HTMLElement && target.closest("input, select, textarea")) return;
      if (event.key === "?" && !dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <ScriptOnly>
      <Button tone="link" size="sm" onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {t("open")}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts-title"
        className="m-auto rounded-(--radius) border border-line bg-surface p-5 text-ink shadow-(--shadow-raised) backdrop:bg-viewer/60"
      >
        <h2 id="shortcuts-title" className="mb-3 font-bold">
          {t("title")}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
          {shortcuts.map(({ keys, meaning }) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="figures rounded-sm border border-control px-1.5">{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4 text-right">
          <Button type="submit" tone="quiet" size="sm">
            {t("close")}
          </Button>
        </form>
      </dialog>
    </ScriptOnly>
  );
};
