import { useTranslations } from "next-intl";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import { DeskCase, type DeskCaseView, type ReturnWords } from "@/components/desk/case/DeskCase";
import type { TickRow } from "@/components/desk/case/tick-rows";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Notice } from "@/components/ui/Notice";
import { transitionFor } from "@/lib/domain/case/lifecycle";
import { apiPaths, paths } from "@/lib/paths";
import { BackToQueue } from "./calling/BackToQueue";
import { HeldBar, type HoldActions, HoldHere, type TicketAtHand } from "./calling/HoldHere";
import { type InterviewFacts, InterviewRecord } from "./InterviewRecord";
import { type WindowActions, WindowBar, type WindowBarProps } from "./WindowBar";
import { RecordPassport } from "./RecordPassport";
import { WithdrawPanel } from "./WithdrawPanel";

export interface ReceiptFacts {
  readonly number: string;
  /** Formatted. */
  readonly validUntil: string;
  readonly promisedBy: string;
}

interface WindowCaseProps {
  readonly view: DeskCaseView;
  readonly interview: InterviewFacts | undefined;
  readonly receipt: ReceiptFacts | undefined;
  readonly checks: readonly TickRow[];
  /** Undefined: no desk is at work with the visitor. */
  readonly ticket: TicketAtHand | undefined;
  /** RMB; undefined: the window tells it. */
  readonly fee: number | undefined;
  /** The type knows interviews, and none was held. */
  readonly canInterview: boolean;
  readonly returning: ReturnWords;
  readonly preview: WindowBarProps["preview"];
  readonly watermark: string;
  readonly actions: WindowActions &
    HoldActions & {
      readonly reveal: DeskAction;
      readonly withdraw: DeskAction;
      readonly passport: DeskAction;
    };
}

/** The case on the window officer's screen while the applicant stands in front of it. */
export const WindowCase = (props: WindowCaseProps) => {
  const { view, interview, receipt, checks, ticket, fee, canInterview, returning, preview } = props;
  const { watermark, actions } = props;
  const t = useTranslations("hall.window");
  const states = useTranslations("states.labels");
  const isHeld = ticket?.heldSince !== undefined;
  const inReview = view.state === "WINDOW_REVIEW";
  const open = inReview && !isHeld;
  const feeWords = fee === undefined ? t("feeUnknown") : t("fee", { fee });
  return (
    <DeskCase
      view={view}
      watermark={watermark}
      reveal={actions.reveal}
      returning={open ? returning : undefined}
      ticks={open ? checks : undefined}
      keys={open ? ["accept", "correct", ...(ticket ? (["hold"] as const) : [])] : ["toQueue"]}
      above={
        <>
          {receipt ? <AcceptedNotice receipt={receipt} applicationId={view.id} /> : null}
          <p className="px-3 pt-2">
            <a href={apiPaths.document(view.id, "application-form")} className="link inline-block py-1">
              {t("applicationForm")}
            </a>
          </p>
          {interview ? <InterviewRecord interview={interview} /> : null}
        </>
      }
      bar={
        open ? (
          <WindowBar
            actions={actions}
            applicationId={view.id}
            version={view.version}
            serial={view.serial}
            preview={preview}
            canInterview={canInterview}
            fee={feeWords}
          >
            {ticket ? <HoldHere action={actions.hold} ticket={ticket} /> : null}
          </WindowBar>
        ) : inReview && ticket ? (
          <HeldBar action={actions.resume} ticket={ticket} label={t("label")} queueHref={paths.counter()} />
        ) : (
          <DecisionBar label={t("label")}>
            <BackToQueue href={paths.counter()} words={t("backToQueue")} />
            {transitionFor(view.state, "recordPassport") ? (
              <RecordPassport action={actions.passport} applicationId={view.id} version={view.version} />
            ) : null}
            {view.state === "ACCEPTED" ? (
              <WithdrawPanel action={actions.withdraw} applicationId={view.id} version={view.version} />
            ) : (
              <p className="self-center text-muted">{t("readOnly", { state: states(view.state) })}</p>
            )}
          </DecisionBar>
        )
      }
    />
  );
};

interface AcceptedNoticeProps {
  readonly receipt: ReceiptFacts;
  readonly applicationId: string;
}

const AcceptedNotice = ({ receipt, applicationId }: AcceptedNoticeProps) => {
  const t = useTranslations("hall.window");
  const { number, validUntil, promisedBy } = receipt;
  return (
    <Notice tone="success" live title={t("acceptedTitle", { number })} className="m-3">
      <p>{t("acceptedBody", { validUntil, promisedBy })}</p>
      <a href={apiPaths.document(applicationId, "receipt")} className="link inline-block py-1 font-semibold">
        {t("receipt")}
      </a>
    </Notice>
  );
};
