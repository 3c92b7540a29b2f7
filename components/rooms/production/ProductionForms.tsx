"use client";

import type { Delivery } from "@/lib/domain/visit/delivery";
import type { PermitRow } from "@/lib/server/db/questions/officer/production-queue";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Due } from "@/components/desk/kit/DuePill";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskInput } from "@/components/desk/kit/DeskFields";

/** A permit on its way as its read selected it, with what is said of it in words. */
export interface ProductionRow extends Omit<PermitRow, "hall" | "delivery"> {
  readonly hall: string;
  readonly due: Due | undefined;
  readonly delivery: Delivery["method"];
  /** Recipient and address of an EMS delivery. */
  readonly recipient: string;
}

interface StageFormProps {
  readonly action: DeskAction;
  readonly row: ProductionRow;
}

const refOf = ({ id, version }: ProductionRow) => ({ applicationId: id, version });

/** An approved permit goes into production. */
export const StartForm = ({ action, row }: StageFormProps) => {
  const t = useTranslations("production");
  return (
    <DeskForm action={action} hidden={refOf(row)} label={t("startOf", { name: row.fullName })}>
      <SubmitButton size="sm">{t("start")}</SubmitButton>
    </DeskForm>
  );
};

/** The permit is made; its number is typed off or given by the system. */
export const ProducedForm = ({ action, row }: StageFormProps) => {
  const t = useTranslations("production");
  return (
    <DeskForm
      action={action}
      hidden={refOf(row)}
      label={t("producedOf", { name: row.fullName })}
      className="flex flex-wrap items-end gap-2"
    >
      <DeskInput
        name="permitNumber"
        id={`permit-${row.id}`}
        label={t("permitNumber")}
        hint={t("permitHint", { number: row.permitNumber })}
        figures
        className="w-56"
      />
      <SubmitButton size="sm">{t("produced")}</SubmitButton>
    </DeskForm>
  );
};

interface AnotherNumberProps extends StageFormProps {
  readonly of: "correct" | "retrack";
  readonly name: "permitNumber" | "trackingNo";
  readonly label: string;
  /** The number that stands now. */
  readonly number: string;
}

const AnotherNumber = ({ action, row, of, name, label, number }: AnotherNumberProps) => {
  const t = useTranslations("production");
  return (
    <details>
      <summary className="link cursor-pointer py-1 text-xs">{t(of)}</summary>
      <DeskForm
        action={action}
        hidden={refOf(row)}
        label={t(`${of}Of`, { name: row.fullName })}
        className="flex flex-wrap items-end gap-2"
      >
        <DeskInput
          name={name}
          id={`${of}-${row.id}`}
          label={label}
          hint={t(`${of}Hint`, { number })}
          required
          figures
          className="w-56"
        />
        <SubmitButton size="sm" tone="quiet">
          {t(of)}
        </SubmitButton>
      </DeskForm>
    </details>
  );
};

/** The number kept of a made permit is not the one printed on it. */
export const CorrectForm = (props: StageFormProps) => {
  const label = useTranslations("production")("permitNumber");
  return (
    <AnotherNumber
      {...props}
      of="correct"
      name="permitNumber"
      label={label}
      number={props.row.permitNumber}
    />
  );
};

/** The permit leaves by EMS under a tracking number. */
export const DispatchForm = ({ action, row }: StageFormProps) => {
  const t = useTranslations("production");
  return (
    <DeskForm
      action={action}
      hidden={refOf(row)}
      label={t("dispatchOf", { name: row.fullName })}
      className="flex flex-wrap items-end gap-2"
    >
      {row.recipient ? (
        <p className="basis-full text-xs">
          <span className="text-muted">{t("recipient")}</span> {row.recipient}
        </p>
      ) : null}
      <DeskInput
        name="trackingNo"
        id={`tracking-${row.id}`}
        label={t("tracking")}
        required
        figures
        className="w-80"
      />
      <SubmitButton size="sm">{t("dispatch")}</SubmitButton>
    </DeskForm>
  );
};

/** The number a permit was sent under was mistyped. */
export const RetrackForm = (props: StageFormProps) => {
  const label = useTranslations("production")("tracking");
  const { trackingNo = "" } = props.row;
  return <AnotherNumber {...props} of="retrack" name="trackingNo" label={label} number={trackingNo} />;
};
