import { useLocale, useTranslations } from "next-intl";
import { WaitingLine } from "@/components/appointments/waiting/WaitingLine";
import { CopyText } from "@/components/ui/CopyText";
import { LinkButton } from "@/components/ui/LinkButton";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { StatusPill } from "@/components/ui/StatusPill";
import { isKey } from "@/lib/i18n/known-key";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import type { ProgressFacts } from "@/lib/domain/case/progress";
import type { Moment } from "@/lib/domain/case/moment";
import { wordsOfNext } from "@/lib/domain/case/states";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { tellsReason } from "./end-reason";
import { MomentDetail } from "./MomentDetail";
import { nextStepOf } from "./next-step";

export interface NextStepCardProps {
  readonly application: ProgressFacts & {
    readonly id: string;
    readonly serial: string;
    readonly type: ApplicationType;
    readonly fullName: string;
    readonly dueProvisional?: boolean;
    readonly moment?: Moment;
    /** The last day on which a draft can be submitted as it stands, when that is near. */
    readonly lastDay?: string;
    /** It waits for a place of the waiting list. */
    readonly waits?: boolean;
  };
  readonly level: 1 | 2 | 3;
  /** On the application's own page there is nothing more to view. */
  readonly viewable?: boolean;
}

/** Where is my application, what do I do next, by when: the first thing on the home page and on the application's own. */
export const NextStepCard = ({ application, level, viewable = true }: NextStepCardProps) => {
  const t = useTranslations("application");
  const words = useTranslations("vocabulary");
  const states = useTranslations("states");
  const frame = useTranslations("frame");
  const tasks = useTranslations("wizard.tasks");
  const locale = useLocale();
  const { id, serial, type, state, fullName, dueProvisional, moment, lastDay, today = "" } = application;
  const step = nextStepOf(id, application);
  const Heading = `h${level}` as const;
  const count = application.toCorrect ?? 0;
  const toAnswer = step.code === "supplement" ? (application.toAnswer ?? 0) : count;
  const key = wordsOfNext(state, step.code);
  const endedTitle = `endedTitles.${state}`;
  const title = isKey(states, endedTitle) ? states(endedTitle) : states(`next.${key}.title`, { count });
  const late = `next.${key}.late`;
  const day = step.by ? formatDate(step.by, locale) : "";
  const date = step.until ? formatMoment(step.until, locale) : day;
  const plain = states(`next.${key}.plain`, { days: DEADLINES.draftIdleDays });
  const told = step.late && isKey(states, late) ? states(late, { date }) : plain;
  const body = step.by && !step.late ? states(`next.${key}.by`, { date }) : told;
  const endedKey = `ended.${state}`;
  // Made and not on its way yet: nobody is to come for what will be sent.
  const posted = `postedLabels.${state}`;
  const label =
    step.code === "awaitMail" && isKey(states, posted) ? states(posted) : states(`labels.${state}`);
  return (
    <section
      aria-labelledby={`next-${id}`}
      className="rounded-(--radius) border border-l-4 border-line border-l-primary bg-surface p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <StatusPill state={state} label={label} />
        <CopyText text={serial} label={frame("copy")} copied={frame("copied")} />
      </div>
      <Heading id={`next-${id}`} className="mt-3 text-xl leading-snug font-bold">
        {title}
      </Heading>
      <p className="text-sm text-muted">
        {fullName || t("unnamed")} · {t("kind", { type: words(`types.${type}`) })}
      </p>
      {lastDay ? (
        <p className="mt-2 font-semibold">{tasks("lastDay", { date: formatDate(lastDay, locale) })}</p>
      ) : null}
      <p className="mt-2">
        <PhoneNumbers>{isKey(states, endedKey) ? states(endedKey) : body}</PhoneNumbers>
      </p>
      {application.waits ? <WaitingLine applicationId={id} /> : null}
      {moment ? <MomentDetail moment={moment} today={today} /> : null}
      {step.by && !step.until && !step.late && dueProvisional ? (
        <p className="mt-1 text-sm text-muted">{t("provisional")}</p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden *:max-sm:w-full">
        {step.action ? (
          <LinkButton href={step.action.href}>
            {states(`next.${step.action.code}.button`, { count: toAnswer })}
          </LinkButton>
        ) : null}
        {step.code === "ended" && state !== "REFUSED" && !viewable ? (
          <LinkButton href={paths.apply(type)}>{states("next.again")}</LinkButton>
        ) : null}
        {viewable && state !== "DRAFT" ? (
          <LinkButton href={paths.application(id)} tone="quiet">
            {t(tellsReason(state) ? "viewReason" : "view")}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
};
