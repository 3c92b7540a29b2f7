import { useTranslations } from "next-intl";
import { DeskInput, DeskSelect } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pill, type Tone } from "@/components/ui/Pill";
import type { Option } from "@/components/ui/Select";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { DEVICE_KINDS } from "@/lib/domain/visit/hall-device";
import type { DeviceRow } from "@/lib/server/db/questions/hall/devices-of-halls";
import { NewCode } from "./NewCode";

/** A device in the officer's language. */
export type DeviceView = Omit<DeviceRow, "hall" | "pairedAt" | "seenAt"> & {
  readonly hall: string;
  readonly pairedAt: string;
  readonly seenAt: string;
};

interface DeviceDeskProps {
  readonly halls: readonly Option[];
  readonly devices: readonly DeviceView[];
  readonly add: DeskAction;
  readonly revoke: DeskAction;
}

const TONES: Readonly<Record<DeviceRow["state"], Tone>> = {
  waiting: "info",
  expired: "neutral",
  here: "success",
  away: "warning",
};

/** The halls' kiosks and displays: a code for a new one, which are there, and taking one out. */
export const DeviceDesk = ({ halls, devices, add, revoke }: DeviceDeskProps) => {
  const t = useTranslations("devices");
  return (
    <div className="grid gap-4">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      <section aria-labelledby="add-device" className="rounded-(--radius) border border-line bg-surface p-4">
        <h2 id="add-device" className="mb-3 font-bold">
          {t("add.title")}
        </h2>
        <DeskForm action={add} label={t("add.title")} className="flex flex-wrap items-end gap-3">
          <DeskSelect
            name="hallId"
            label={t("add.hall")}
            placeholder={t("add.choose")}
            required
            options={halls}
          />
          <DeskSelect
            name="kind"
            label={t("add.kind")}
            placeholder={t("add.choose")}
            required
            options={DEVICE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <DeskInput name="name" label={t("add.name")} hint={t("add.nameHint")} required />
          <SubmitButton size="sm" className="min-h-9">
            {t("add.confirm")}
          </SubmitButton>
          <NewCode />
        </DeskForm>
      </section>
      {devices.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <DataTable<DeviceView>
          dense
          caption={t("list")}
          rows={devices}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", header: t("columns.name"), rowHeader: true, cell: ({ name }) => name },
            { key: "hall", header: t("columns.hall"), cell: ({ hall }) => hall },
            { key: "kind", header: t("columns.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
            {
              key: "state",
              header: t("columns.state"),
              cell: ({ state }) => <Pill tone={TONES[state]}>{t(`states.${state}`)}</Pill>,
            },
            { key: "pairedAt", header: t("columns.pairedAt"), cell: ({ pairedAt }) => pairedAt },
            { key: "seenAt", header: t("columns.seenAt"), cell: ({ seenAt }) => seenAt },
            {
              key: "action",
              header: t("columns.action"),
              cell: ({ id, name }) => (
                <DeskForm action={revoke} hidden={{ deviceId: id }} mark={`revoke ${id}`}>
                  <SubmitButton tone="danger" size="sm">
                    {t("revoke")}
                    <span className="sr-only"> {name}</span>
                  </SubmitButton>
                </DeskForm>
              ),
            },
          ]}
        />
      )}
    </div>
  );
};
