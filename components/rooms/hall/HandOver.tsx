import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { CollectForm, type PermitToHandOver } from "./CollectForm";
import { type UncollectedList, UncollectedPermits } from "./UncollectedPermits";

interface HandOverProps {
  /** What was searched for; empty before the first search. */
  readonly query: string;
  readonly place: string | undefined;
  readonly found: PermitToHandOver | undefined;
  /** The serial number of the case whose permit was just handed over. */
  readonly collected: string | undefined;
  /** Whose permits have waited long. */
  readonly uncollected: UncollectedList;
  readonly collect: DeskAction;
}

/** 取证: found by receipt or serial number, handed over against the receipt. */
export const HandOver = ({ query, place, found, collected, uncollected, collect }: HandOverProps) => {
  const t = useTranslations("hall.counter");
  return (
    <section
      aria-labelledby="hand-over"
      className="grid gap-3 rounded-(--radius) border border-line bg-surface p-4"
    >
      <h2 id="hand-over" className="font-bold">
        {t("handOver")}
      </h2>
      <form method="get" action="#hand-over" className="flex flex-wrap items-end gap-3">
        {place ? <input type="hidden" name="place" value={place} /> : null}
        <div className="w-full max-w-md">
          <label htmlFor="permit" className="block text-sm font-semibold">
            {t("find")}
          </label>
          <p id="permit-hint" className="text-xs text-muted">
            {t("findHint")}
          </p>
          <input
            id="permit"
            name="permit"
            defaultValue={query}
            aria-describedby="permit-hint"
            autoComplete="off"
            className={`${deskControl} figures mt-1`}
          />
        </div>
        <Button type="submit" tone="quiet" size="sm">
          {t("search")}
        </Button>
      </form>
      {collected ? <p role="status">{t("collected", { serial: collected })}</p> : null}
      {found ? (
        <FoundCase found={found} collect={collect} />
      ) : query && !collected ? (
        <EmptyState title={t("notFoundTitle")}>{t("notFoundBody")}</EmptyState>
      ) : null}
      <UncollectedPermits permits={uncollected} place={place} />
    </section>
  );
};

interface FoundCaseProps {
  readonly found: PermitToHandOver;
  readonly collect: DeskAction;
}

const FoundCase = ({ found, collect }: FoundCaseProps) => {
  const t = useTranslations("hall.counter");
  const states = useTranslations("states.labels");
  return (
    <div className="flex flex-wrap items-start gap-4">
      {found.ready ? (
        <CollectForm permit={found} action={collect} />
      ) : (
        <p>
          <strong>{found.fullName}</strong> <span className="figures text-muted">{found.serial}</span>
          <br />
          {t("state", { state: states(found.state) })}
        </p>
      )}
      <LinkButton href={paths.counterCase(found.applicationId)} tone="quiet" size="sm">
        {t("openCase")}
      </LinkButton>
    </div>
  );
};
