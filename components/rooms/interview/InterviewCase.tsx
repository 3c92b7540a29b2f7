import { useTranslations } from "next-intl";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import { DeskCase, type DeskCaseView } from "@/components/desk/case/DeskCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { HeldBar, type HoldActions, HoldHere, type TicketAtHand } from "../hall/calling/HoldHere";
import { InterviewBar } from "./InterviewBar";

interface InterviewCaseProps {
  readonly view: DeskCaseView;
  readonly watermark: string;
  /** Undefined: no desk is at work with the visitor. */
  readonly ticket: TicketAtHand | undefined;
  readonly actions: HoldActions & {
    readonly pass: DeskAction;
    readonly fail: DeskAction;
    readonly reveal: DeskAction;
  };
}

/** The case in the interview room. */
export const InterviewCase = ({ view, watermark, ticket, actions }: InterviewCaseProps) => {
  const t = useTranslations("hall.interview");
  const words = useTranslations("hall.window");
  const states = useTranslations("states.labels");
  const inInterview = view.state === "INTERVIEW";
  const isHeld = ticket?.heldSince !== undefined;
  return (
    <DeskCase
      view={view}
      watermark={watermark}
      reveal={actions.reveal}
      keys={inInterview && ticket && !isHeld ? ["hold"] : []}
      bar={
        inInterview && isHeld ? (
          <HeldBar action={actions.resume} ticket={ticket} label={t("label")} queueHref={paths.interview()} />
        ) : inInterview ? (
          <InterviewBar actions={actions} applicationId={view.id} version={view.version}>
            {ticket ? <HoldHere action={actions.hold} ticket={ticket} /> : null}
          </InterviewBar>
        ) : (
          <DecisionBar label={t("label")}>
            <LinkButton href={paths.interview()} tone="quiet" size="sm">
              {words("backToQueue")}
            </LinkButton>
            <p className="self-center text-muted">{t("readOnly", { state: states(view.state) })}</p>
          </DecisionBar>
        )
      }
    />
  );
};
