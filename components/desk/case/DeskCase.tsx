import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { originalOf } from "@/lib/domain/form/papers";
import { formOfCase } from "@/lib/domain/types/known-types";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { CaseChecks } from "./CaseChecks";
import { CaseData } from "./CaseData";
import { CaseDocuments } from "./CaseDocuments";
import { CaseHeading } from "./CaseHeading";
import { CaseHistory, type HistoryLine } from "./CaseHistory";
import { type AskedLine, CaseNotices } from "./CaseNotices";
import { CaseTick, CaseTicksProvider } from "./CaseTicks";
import type { TickRow } from "./tick-rows";
import { CaseScreen } from "./CaseScreen";
import { CaseShortcuts, type DeskKey } from "./CaseShortcuts";
import type { CaseContent } from "./case-view";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DocumentViewer } from "@/components/desk/viewer/DocumentViewer";
import type { Due } from "@/components/desk/kit/DuePill";
import { RevealPassport } from "./RevealPassport";
import { type ReasonBook, ReturnDraftProvider } from "@/components/desk/returning/ReturnDraft";
import { ReturnItem } from "@/components/desk/returning/ReturnItem";
import { type AlikeLine, SamePerson } from "./SamePerson";
import { sheetsOf } from "@/components/desk/viewer/sheets";
import type { TargetNames } from "@/components/desk/returning/target-names";

/** What every desk shows of a case. */
export interface DeskCaseView
  extends
    CaseContent,
    Pick<CaseForOfficer, "id" | "version" | "serial" | "fullName" | "round" | "required" | "passportShown"> {
  readonly due: Due | undefined;
  readonly history: readonly HistoryLine[];
  readonly asked: readonly AskedLine[];
  /** What did not reach the applicant, a line each. */
  readonly undelivered: readonly string[];
  readonly alike: readonly AlikeLine[];
}

/** The words with which items are ticked for return or correction. */
export interface ReturnWords {
  readonly book: ReasonBook;
  readonly names: TargetNames;
  /** 退补 at the pre-review, 补正 at the window. */
  readonly act: "return" | "correct";
  readonly chosen?: ComponentProps<typeof ReturnDraftProvider>["chosen"];
}

interface DeskCaseProps {
  readonly view: DeskCaseView;
  readonly watermark: string;
  readonly reveal: DeskAction;
  /** Present when this officer may now tick items. */
  readonly returning?: ReturnWords;
  /** What this officer ticks before deciding: originals stand in the rows of their documents, the rest below them. */
  readonly ticks?: readonly TickRow[];
  readonly queue?: ReactNode;
  /** The keys this desk listens to now, beside those of the documents. */
  readonly keys?: readonly DeskKey[];
  /** What was done just before. */
  readonly notice?: ReactNode;
  /** Sections above the answers: receipt, interview, what forbids a decision. */
  readonly above?: ReactNode;
  readonly bar: ReactNode;
}

/** One case as a desk sees it: answers, documents and history; what the desk decides stands in `bar`. */
export const DeskCase = ({
  view,
  watermark,
  reveal,
  returning,
  ticks = [],
  queue,
  keys = [],
  notice,
  above,
  bar,
}: DeskCaseProps) => {
  const t = useTranslations("officerReview");
  const slots = useTranslations("documents.slots");
  const newFiles = view.files.filter(({ isNew }) => isNew).length;
  const control = (target: string, label: string): ReactNode => {
    const names = returning?.names[target];
    return names ? <ReturnItem act={returning.act} target={target} names={names} label={label} /> : null;
  };
  const inRows = ticks.filter(
    ({ code }) => view.required.some((slot) => slot === code) || view.files.some(({ slot }) => slot === code),
  );
  const documentControl = (target: string, label: string): ReactNode => {
    const tick = inRows.find(({ code }) => code === target);
    const asking = control(target, label);
    if (!tick) return asking;
    return (
      <div className="flex flex-wrap items-center justify-end gap-x-3">
        <CaseTick {...tick} short={t("originalSeen")} />
        {asking}
      </div>
    );
  };
  const slotNames = Object.fromEntries(view.files.map(({ slot }) => [slot, slots(`${slot}.short`)]));
  const screen = (
    <CaseScreen
      queue={queue}
      data={
        <>
          {notice}
          <CaseHeading {...view} tools={<CaseShortcuts own={keys} />}>
            {view.before ? (
              <p className="text-warning">
                {t("changedSince", { answers: view.changed.length, files: newFiles })}
              </p>
            ) : null}
          </CaseHeading>
          <CaseChecks content={view} />
          <SamePerson alike={view.alike} />
          <CaseNotices asked={view.asked} undelivered={view.undelivered} />
          {above}
          <CaseData
            content={view}
            actionFor={control}
            passport={
              view.passportShown ? (
                <span className="figures select-all">{view.answers.passportNo}</span>
              ) : (
                <RevealPassport
                  action={reveal}
                  applicationId={view.id}
                  masked={view.answers.passportNo ?? ""}
                />
              )
            }
          />
          <CaseDocuments
            content={view}
            files={view.files}
            required={view.required}
            actionFor={documentControl}
          />
          <StepTicks rows={ticks.filter((row) => !inRows.includes(row))} />
          <CaseHistory lines={view.history} />
        </>
      }
      viewer={
        <DocumentViewer
          sheets={sheetsOf(view.files, (slot) => originalOf(formOfCase(view), slot))}
          names={slotNames}
          watermark={watermark}
        />
      }
      bar={bar}
    />
  );
  const ticking = ticks.length > 0 ? <CaseTicksProvider rows={ticks}>{screen}</CaseTicksProvider> : screen;
  return returning ? (
    <ReturnDraftProvider book={returning.book} names={returning.names} chosen={returning.chosen}>
      {ticking}
    </ReturnDraftProvider>
  ) : (
    ticking
  );
};

const StepTicks = ({ rows }: { readonly rows: readonly TickRow[] }) => {
  const t = useTranslations("officerReview");
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="group-steps" className="px-3 pb-2">
      <h2 id="group-steps" className="pt-3 pb-1 font-bold">
        {t("steps")}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.code}>
            <CaseTick {...row} />
          </li>
        ))}
      </ul>
    </section>
  );
};
