import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { isTerminal } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import type {
  CurrentApplication,
  UnreadableApplication,
} from "@/lib/server/db/questions/applicant/home-of-applicant";
import { NextStepCard } from "@/components/applications/NextStepCard";
import { Progress } from "@/components/applications/Progress";
import { Tiles } from "./Tiles";
import { TypeChoice } from "./TypeChoice";
import { TodoTable } from "@/components/applications/list/TodoTable";
import { UnreadableNotice } from "@/components/applications/Unreadable";
import { paths } from "@/lib/paths";

interface HomeProps {
  readonly applications: readonly CurrentApplication[];
  readonly todo: readonly ListedApplication[];
  readonly unreadable: readonly UnreadableApplication[];
  /** The phone has just been changed to this one, masked. */
  readonly newPhone?: string;
}

/** 个人首页: the next thing to do first, then where it stands, the guide's tiles and the to-do list. */
export const Home = ({ applications, todo, unreadable, newPhone }: HomeProps) => {
  const t = useTranslations("home");
  const phoneChange = useTranslations("account.phoneChange");
  const overview = useTranslations("application.overview");
  const [first, ...rest] = applications;
  const refused = first?.state === "REFUSED";
  const choosing = first ? isTerminal(first.state) : unreadable.length === 0;
  // The decision is final for whom it names; the account may serve others of the family.
  const nothing = refused ? "nothing.afterRefusal" : "nothing";
  // Each case once: the most urgent as a card, what else waits in the list of things to do, the others as cards. A place that is
  // held stands in the list as well, with its hour.
  const waiting = todo.filter(({ id, offerUntil }) => id !== first?.id || offerUntil);
  const others = rest.filter(({ id }) => waiting.every((row) => row.id !== id));
  return (
    <div className="grid gap-6">
      <h1 className="sr-only print:not-sr-only print:text-2xl print:font-bold">{t("title")}</h1>
      {newPhone ? (
        <Notice tone="success" title={phoneChange("done")} live>
          {phoneChange("doneBody", { phone: newPhone })}
        </Notice>
      ) : null}
      {unreadable.map(({ id, serial, act }) => (
        <UnreadableNotice key={id} id={id} serial={serial} act={act} />
      ))}
      {first ? (
        <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
          <NextStepCard application={first} level={2} />
          <Card title={overview("progress")} titleId="progress">
            <Progress milestones={first.timeline} />
          </Card>
        </div>
      ) : null}
      {choosing ? (
        <Card title={t(`${nothing}.title`)} titleId="nothing" accent={!refused}>
          <p>{t(`${nothing}.body`)}</p>
          <TypeChoice />
        </Card>
      ) : null}
      {waiting.length > 0 || (!first && unreadable.length === 0) ? <TodoTable rows={waiting} /> : null}
      {others.length > 0 ? (
        <section aria-labelledby="others" className="grid gap-3">
          <h2 id="others" className="text-lg font-bold">
            {t("others")}
          </h2>
          {others.map((application) => (
            <NextStepCard key={application.id} application={application} level={3} />
          ))}
        </section>
      ) : null}
      {first && !choosing ? (
        <LinkButton href={paths.apply(first.type)} tone="quiet" className="no-print justify-self-start">
          {t("another")}
        </LinkButton>
      ) : null}
      <Tiles />
    </div>
  );
};
