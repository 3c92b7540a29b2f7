import { isPosted } from "@/lib/domain/visit/delivery";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import { DispatchForm, ProducedForm, type ProductionRow, StartForm } from "./ProductionForms";
import { RevealPassport } from "@/components/desk/case/RevealPassport";
import { DuePill } from "@/components/desk/kit/DuePill";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { QueueTable } from "@/components/desk/queue/QueueTable";
import { apiPaths } from "@/lib/paths";

interface ProductionDeskProps {
  readonly toStart: readonly ProductionRow[];
  readonly inProduction: readonly ProductionRow[];
  readonly ready: readonly ProductionRow[];
  readonly done: boolean;
  readonly actions: {
    readonly start: DeskAction;
    readonly produced: DeskAction;
    readonly dispatch: DeskAction;
    readonly reveal: DeskAction;
  };
}

/** Permits on their way: to be made, being made, to be collected or sent. */
export const ProductionDesk = ({ toStart, inProduction, ready, done, actions }: ProductionDeskProps) => {
  const t = useTranslations("production");
  const deliveries = useTranslations("vocabulary.deliveryMethods");
  const shared = [
    { key: "name", header: t("columns.name"), rowHeader: true, cell: (row: ProductionRow) => row.fullName },
    { key: "serial", header: t("columns.serial"), figures: true, cell: (row: ProductionRow) => row.serial },
    {
      key: "until",
      header: t("columns.validUntil"),
      figures: true,
      cell: (row: ProductionRow) => row.validUntil,
    },
    { key: "due", header: t("columns.due"), cell: (row: ProductionRow) => <DuePill due={row.due} /> },
  ];
  const passportNo = {
    key: "passportNo",
    header: t("columns.passportNo"),
    figures: true,
    cell: (row: ProductionRow) => row.passportNo,
  };
  const wholePassportNo = {
    ...passportNo,
    cell: (row: ProductionRow) => (
      <RevealPassport action={actions.reveal} applicationId={row.id} masked={row.passportNo} />
    ),
  };
  const permit = {
    key: "permit",
    header: t("columns.permit"),
    figures: true,
    cell: (row: ProductionRow) => (
      <>
        {row.permitNumber}
        <a
          href={apiPaths.document(row.id, "permit")}
          aria-label={t("printOf", { name: row.fullName })}
          className="link block py-1"
        >
          {t("print")}
        </a>
      </>
    ),
  };
  const delivery = {
    key: "delivery",
    header: t("columns.delivery"),
    cell: (row: ProductionRow) => deliveries(row.delivery),
  };
  const act = (cell: (row: ProductionRow) => ReactNode) => ({
    key: "action",
    header: t("columns.action"),
    cell,
  });
  return (
    <div className="grid gap-5">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      {done ? <Notice tone="success" live title={t("done")} /> : null}
      <Stage id="toStart" rows={toStart}>
        <QueueTable
          caption={t("toStart")}
          rows={toStart}
          rowKey={(row) => row.id}
          columns={[
            ...shared,
            passportNo,
            { key: "approved", header: t("columns.approved"), figures: true, cell: (row) => row.approvedOn },
            delivery,
            act((row) => <StartForm action={actions.start} row={row} />),
          ]}
        />
      </Stage>
      <Stage id="inProduction" rows={inProduction}>
        <QueueTable
          caption={t("inProduction")}
          rows={inProduction}
          rowKey={(row) => row.id}
          columns={[
            ...shared,
            wholePassportNo,
            permit,
            delivery,
            act((row) => <ProducedForm action={actions.produced} row={row} />),
          ]}
        />
      </Stage>
      <Stage id="ready" rows={ready}>
        <QueueTable
          caption={t("ready")}
          rows={ready}
          rowKey={(row) => row.id}
          columns={[
            ...shared,
            passportNo,
            permit,
            delivery,
            { key: "hall", header: t("columns.hall"), cell: (row) => row.hall },
            act((row) =>
              isPosted({ method: row.delivery }) ? (
                <DispatchForm action={actions.dispatch} row={row} />
              ) : (
                <span className="text-muted">{t("pickup")}</span>
              ),
            ),
          ]}
        />
      </Stage>
    </div>
  );
};

interface StageProps {
  readonly id: "toStart" | "inProduction" | "ready";
  readonly rows: readonly ProductionRow[];
  readonly children: ReactNode;
}

const Stage = ({ id, rows, children }: StageProps) => {
  const t = useTranslations("production");
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-bold">
        {t(id)} <span className="figures font-normal text-muted">{rows.length}</span>
      </h2>
      {rows.length > 0 ? children : <p className="text-muted">{t(`empty.${id}`)}</p>}
    </section>
  );
};
