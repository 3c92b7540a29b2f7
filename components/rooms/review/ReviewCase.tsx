import { useTranslations } from "next-intl";
import { Verdict } from "@/components/desk/kit/Verdict";
import { CaseQueue } from "@/components/desk/queue/CaseQueue";
import type { ReadEntries } from "@/components/desk/queue/use-live-entries";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskKey } from "@/components/desk/case/CaseShortcuts";
import { DeskCase, type DeskCaseView, type ReturnWords } from "@/components/desk/case/DeskCase";
import type { TakenBack } from "@/lib/domain/case/take-back";
import { byLocale } from "@/lib/domain/locales";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { QueueKeys } from "@/components/desk/queue/QueueKeys";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DecidedNotice, type JustDecided } from "./DecidedNotice";
import { type ReviewActions, ReviewBar, type ReviewBarProps } from "./ReviewBar";

/** Who has the case; `since` formatted. */
export interface CaseLock {
  readonly kind: "free" | "mine" | "other" | "closed";
  readonly name: string;
  readonly since: string;
}

interface ReviewCaseProps {
  readonly view: DeskCaseView;
  readonly lock: CaseLock;
  /** Undefined: this type knows no interview. */
  readonly interviewDefault: boolean | undefined;
  /** What this officer took back just before: the forms say it again. */
  readonly takenBack?: TakenBack;
  /** What was done just before: the case that was passed for this one, or this one's own decision taken back. */
  readonly decided?: JustDecided;
  readonly queue: ReadEntries;
  readonly returning: ReturnWords;
  /** What the applicant's page says of a return. */
  readonly preview: ReviewBarProps["preview"];
  readonly watermark: string;
  readonly actions: ReviewActions & Readonly<Record<"claim" | "reveal" | "takeBack", DeskAction>>;
}

const keysOf = (lock: CaseLock, decided: JustDecided | undefined): readonly DeskKey[] => [
  "walk",
  ...({ mine: ["pass", "passAndNext", "return"], free: ["claim"], other: [], closed: [] } as const)[
    lock.kind
  ],
  ...(decided?.offer ? (["takeBack"] as const) : []),
];

const chosenOf = (taken: TakenBack | undefined) =>
  Object.fromEntries(
    (taken?.items ?? []).map(({ target, reason, text }) => [
      target,
      { reason, text: byLocale((locale) => text[locale] ?? "") },
    ]),
  );

/** One case of the pre-review: queue, data, document, decisions. */
export const ReviewCase = (props: ReviewCaseProps) => {
  const { view, lock, interviewDefault, takenBack, decided, queue, returning, preview, watermark, actions } =
    props;
  const t = useTranslations("officerReview");
  const mine = lock.kind === "mine";
  return (
    <>
      <DeskCase
        view={view}
        watermark={watermark}
        reveal={actions.reveal}
        returning={mine ? { ...returning, chosen: chosenOf(takenBack) } : undefined}
        notice={<DecidedNotice decided={decided} takeBack={actions.takeBack} className="m-3" />}
        keys={keysOf(lock, decided)}
        queue={
          <CaseQueue
            key={view.id}
            label={t("queueLabel")}
            drawn={queue}
            currentId={view.id}
            desk="review"
            show={mine ? "mine" : "all"}
          />
        }
        bar={
          mine ? (
            <ReviewBar
              actions={actions}
              applicationId={view.id}
              version={view.version}
              serial={view.serial}
              preview={preview}
              interviewDefault={interviewDefault}
              takenBack={takenBack}
              heldSince={lock.since}
            />
          ) : (
            <LockedBar view={view} lock={lock} claim={actions.claim} />
          )
        }
      />
    </>
  );
};

interface LockedBarProps {
  readonly view: DeskCaseView;
  readonly lock: CaseLock;
  readonly claim: DeskAction;
}

const LockedBar = ({ view, lock, claim }: LockedBarProps) => {
  const t = useTranslations("officerReview");
  const states = useTranslations("states.labels");
  const words = {
    free: () => t("lock.free"),
    other: () => t("lock.other", { name: lock.name, since: lock.since }),
    closed: () => t("lock.closed", { state: states(view.state) }),
    mine: () => "",
  };
  return (
    <DecisionBar label={t("decide.label")}>
      {lock.kind === "free" ? (
        <div data-claim className="contents">
          <Verdict
            action={claim}
            subject={{ applicationId: view.id }}
            words={
              <>
                {t("claim")} <kbd className={keyCap}>C</kbd>
              </>
            }
          />
          <QueueKeys />
        </div>
      ) : null}
      <p className="self-center text-muted">{words[lock.kind]()}</p>
    </DecisionBar>
  );
};
