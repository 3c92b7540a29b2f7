import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/CopyText";
import { StatusPill } from "@/components/ui/StatusPill";
import type { State } from "@/lib/domain/case/states";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { type Due, DuePill } from "@/components/desk/kit/DuePill";

interface CaseHeadingProps {
  readonly fullName: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly state: State;
  readonly round: number;
  readonly due: Due | undefined;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** Whose case, which one, where it stands, by when. */
export const CaseHeading = (props: CaseHeadingProps) => {
  const { fullName, serial, type, state, round, due, tools, children } = props;
  const t = useTranslations("officer");
  const vocabulary = useTranslations("vocabulary");
  const states = useTranslations("states.labels");
  return (
    <header className="border-b border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-lg font-bold">{fullName}</h1>
        <StatusPill state={state} label={states(state)} />
        {due ? <DuePill due={due} /> : null}
        <span className="ml-auto">{tools}</span>
      </div>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted">
        <CopyText text={serial} label={t("copySerial")} copied={t("copied")} />
        <span>{vocabulary(`types.${type}`)}</span>
        {round > 1 ? <span>{t("queue.round", { round })}</span> : null}
      </p>
      {children}
    </header>
  );
};
