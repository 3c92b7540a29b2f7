import { useLocale, useTranslations } from "next-intl";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { Button } from "@/components/ui/Button";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { LOST_PHONE_DELAY_HOURS } from "@/lib/domain/people/lost-phone";
import { numberInGroups } from "@/lib/domain/short-number";
import { paths } from "@/lib/paths";
import type {
  RecoveryForOfficer,
  RecoveryHolder,
} from "@/lib/server/db/questions/lost-phone/recovery-for-officer";

/** A request with its times in words. */
export type RecoveryView = Omit<RecoveryForOfficer, "createdAt" | "dueAt" | "holder"> & {
  readonly createdAt: string;
  /** "": not confirmed. */
  readonly dueAt: string;
  readonly holder: RecoveryHolder | undefined;
};

interface LostPhoneDeskProps {
  readonly typed: string;
  /** Why nothing is shown; undefined: nothing was asked for yet. */
  readonly missing?: "notNumber" | "none" | undefined;
  readonly found?: RecoveryView;
  readonly confirm?: DeskAction;
  readonly decline?: DeskAction;
}

/** Finishes in person what somebody began online: the request by its number, the passport compared, the confirmation. */
export const LostPhoneDesk = ({ typed, missing, found, confirm, decline }: LostPhoneDeskProps) => {
  const t = useTranslations("hall.phones");
  const locale = useLocale();
  return (
    <div className="grid max-w-2xl gap-4">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      <form
        action={`/${locale}${paths.phones()}`}
        method="get"
        role="search"
        className="flex items-end gap-2"
      >
        <div className="grow">
          <label htmlFor="number" className="text-sm font-semibold">
            {t("number")}
          </label>
          <input
            id="number"
            name="number"
            defaultValue={typed}
            placeholder="7K3M-Q2WX"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            className={deskControl}
          />
        </div>
        <Button type="submit" size="sm">
          {t("find")}
        </Button>
      </form>
      {missing ? (
        <Notice tone="warning" title={t(`missing.${missing}.title`)} live>
          {t(`missing.${missing}.body`)}
        </Notice>
      ) : null}
      {found ? <Recovery found={found} confirm={confirm} decline={decline} /> : null}
    </div>
  );
};

const Recovery = ({
  found,
  confirm,
  decline,
}: Required<Pick<LostPhoneDeskProps, "found">> & Pick<LostPhoneDeskProps, "confirm" | "decline">) => {
  const t = useTranslations("hall.phones");
  const { id, state, holder, dueAt } = found;
  return (
    <section
      aria-labelledby="recovery"
      className="grid gap-4 rounded-(--radius) border border-line bg-surface p-4"
    >
      <h2 id="recovery" className="font-bold">
        {t("request", { number: numberInGroups(found.number) })}
      </h2>
      <DefinitionList
        items={[
          { key: "state", term: t("state"), value: <strong>{t(`states.${state}`, { at: dueAt })}</strong> },
          { key: "createdAt", term: t("createdAt"), value: found.createdAt },
          { key: "newPhone", term: t("newPhone"), value: found.newPhone },
        ]}
      />
      {holder ? (
        <>
          <h3 className="font-semibold">{t("compare")}</h3>
          <DefinitionList
            items={(["fullName", "passportNo", "nationality", "birthDate", "serial"] as const).map((key) => ({
              key,
              term: t(key),
              value: holder[key] || "–",
            }))}
          />
        </>
      ) : (
        <Notice tone="danger" title={t("unmatched.title")}>
          {t("unmatched.body")}
        </Notice>
      )}
      {state === "OPEN" && holder && confirm && decline ? (
        <>
          <DeskForm action={confirm} hidden={{ recoveryId: id }} label={t("confirm")} className="grid gap-2">
            <DeskCheck name="inPerson" label={t("checks.inPerson")} />
            <DeskCheck name="passport" label={t("checks.passport")} />
            <p className="text-sm text-muted">{t("after", { hours: LOST_PHONE_DELAY_HOURS })}</p>
            <SubmitButton size="sm" className="justify-self-start">
              {t("confirm")}
            </SubmitButton>
          </DeskForm>
          <DeskForm
            action={decline}
            hidden={{ recoveryId: id }}
            label={t("decline")}
            className="grid gap-2 border-t border-line pt-4"
          >
            <p className="text-sm text-muted">{t("declineBody")}</p>
            <SubmitButton size="sm" tone="quiet" className="justify-self-start">
              {t("decline")}
            </SubmitButton>
          </DeskForm>
        </>
      ) : null}
    </section>
  );
};
