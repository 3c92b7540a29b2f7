import { useTranslations } from "next-intl";
import { InterviewRecord, type InterviewFacts } from "@/components/rooms/hall/InterviewRecord";
import { Notice } from "@/components/ui/Notice";
import { AcceptanceFacts, type AcceptanceView } from "./AcceptanceFacts";
import { ApprovalBar } from "./ApprovalBar";
import { CaseQueue } from "@/components/desk/queue/CaseQueue";
import type { ReadEntries } from "@/components/desk/queue/use-live-entries";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import { DeskCase, type DeskCaseView } from "@/components/desk/case/DeskCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";

interface ApprovalCaseProps {
  readonly view: DeskCaseView;
  readonly queue: ReadEntries;
  readonly facts: AcceptanceView | undefined;
  readonly interview: InterviewFacts | undefined;
  readonly validity: { readonly min: string; readonly max: string; readonly requested: string };
  /** The range and what limits it, in words. */
  readonly limitWords: string;
  /** False: four eyes forbid this officer to decide. */
  readonly mayDecide: boolean;
  readonly watermark: string;
  readonly actions: {
    readonly approve: DeskAction;
    readonly refuse: DeskAction;
    readonly reveal: DeskAction;
  };
}

/** An accepted case before the approving officer. */
export const ApprovalCase = (props: ApprovalCaseProps) => {
  const { view, queue, facts, interview, validity, limitWords, mayDecide, watermark, actions } = props;
  const t = useTranslations("decisions");
  const states = useTranslations("states.labels");
  const open = view.state === "ACCEPTED";
  return (
    <>
      <DeskCase
        view={view}
        watermark={watermark}
        reveal={actions.reveal}
        keys={["walk"]}
        queue={
          <CaseQueue
            key={view.id}
            label={t("queueLabel")}
            drawn={queue}
            currentId={view.id}
            desk="decisions"
            show="all"
          />
        }
        above={
          <>
            {open && !mayDecide ? (
              <Notice tone="warning" title={t("fourEyesTitle")} className="m-3">
                {t("fourEyesBody")}
              </Notice>
            ) : null}
            {facts ? <AcceptanceFacts facts={facts} /> : null}
            {interview ? <InterviewRecord interview={interview} /> : null}
          </>
        }
        bar={
          open && mayDecide ? (
            <ApprovalBar
              actions={actions}
              applicationId={view.id}
              version={view.version}
              validity={validity}
              limitWords={limitWords}
            />
          ) : (
            <DecisionBar label={t("decide.label")}>
              <p className="self-center text-muted">
                {open ? t("fourEyesMark") : t("readOnly", { state: states(view.state) })}
              </p>
            </DecisionBar>
          )
        }
      />
    </>
  );
};
