import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import { Pill } from "@/components/ui/Pill";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { NumberedSteps } from "./NumberedSteps";

/** The guide's seven materials (§1.1), in its order. */
const MATERIALS = ["passport", "photo", "guarantee", "form", "residence", "exam", "relationship"] as const;
/** The guide's twelve steps (§1.2–1.10), shortened. */
const STEPS = ["signIn", "fill", "preReview", "supplement", "book", "hall", "decision", "collect"] as const;

interface LandingProps {
  readonly open: readonly ApplicationType[];
  readonly signedIn: boolean;
}

/** What this is, who may use it, what to bring, how it goes. */
export const Landing = ({ open, signedIn }: LandingProps) => {
  const t = useTranslations("landing");
  const frame = useTranslations("frame");
  return (
    <div className="grid gap-6">
      <section className="grid gap-4 rounded-(--radius) border border-line bg-surface p-5 sm:p-8">
        <p className="-mb-3 text-sm text-muted">{frame("portal")}</p>
        <h1 className="text-2xl leading-snug font-bold tracking-tight sm:text-3xl">{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
        <div className="grid gap-3 sm:flex">
          <LinkButton href={signedIn ? paths.home() : paths.login()}>{t(signedIn ? "goHome" : "signIn")}</LinkButton>
          <LinkButton href={paths.status()} tone="quiet">
            {t("query")}
          </LinkButton>
        </div>
        <div className="text-[0.9375rem]">
          <h2 className="font-bold">{t("who.title")}</h2>
          <ul className="mt-1 list-disc pl-5">
            <li>{t("who.items.family")}</li>
            <li>{t("who.items.noUnit")}</li>
          </ul>
          <p className="mt-1 text-muted">{t("who.note")}</p>
        </div>
      </section>
      <Types open={open} />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("materials.title")} titleId="materials">
          <p className="text-muted">{t("materials.lead")}</p>
          <ol className="mt-2 grid list-decimal gap-1.5 pl-6">
            {MATERIALS.map((item) => (
              <li key={item}>{t(`materials.items.${item}`)}</li>
            ))}
          </ol>
          <Link href={paths.materials()} className="link mt-3 inline-flex min-h-6 items-center">
            {t("materials.more")}
          </Link>
        </Card>
        <Card title={t("how.title")} titleId="how">
          <NumberedSteps
            steps={STEPS.map((key) => ({
              key,
              title: t(`how.steps.${key}.title`),
              body: t(`how.steps.${key}.detail`),
            }))}
          />
        </Card>
      </div>
      <Card title={t("statusCard.title")} titleId="status">
        <p>{t("statusCard.body")}</p>
        <LinkButton href={paths.status()} tone="quiet" className="mt-3">
          {t("query")}
        </LinkButton>
      </Card>
    </div>
  );
};

const Types = ({ open }: Pick<LandingProps, "open">) => {
  const t = useTranslations("landing.types");
  const words = useTranslations("vocabulary");
  const choice = useTranslations("home.nothing");
  return (
    <section aria-labelledby="types">
      <h2 id="types" className="text-lg font-bold">
        {t("title")}
      </h2>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {APPLICATION_TYPES.map((type) => {
          const isOpen = open.includes(type);
          const name = words(`types.${type}`);
          return (
            <li key={type} className="flex flex-col gap-2 rounded-(--radius) border border-line bg-surface p-5">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h3 className="font-bold">{name}</h3>
                <Pill tone={isOpen ? "success" : "neutral"}>{t(isOpen ? "open" : "soon")}</Pill>
              </div>
              <p className="text-sm text-muted">{t("conditions")}</p>
              <ol className="grow list-decimal pl-5 text-[0.9375rem]">
                <li>{words(`typeConditions.${type}.first`)}</li>
                <li>{words(`typeConditions.${type}.second`)}</li>
              </ol>
              {isOpen ? (
                <LinkButton href={paths.apply(type)} tone="quiet">
                  {t("apply", { type: name })}
                </LinkButton>
              ) : (
                <p className="text-sm text-muted">{t("soonNote")}</p>
              )}
            </li>
          );
        })}
      </ul>
      <Link href={paths.eligibility()} className="link mt-2 inline-flex min-h-11 items-center">
        {choice("whichOne")}
      </Link>
    </section>
  );
};
