import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import {
  CorrectForm,
  DispatchForm,
  ProducedForm,
  type ProductionRow,
  RetrackForm,
  StartForm,
} from "./ProductionForms";
import { RevealPassport } from "@/components/desk/case/RevealPassport";
import { DuePill } from "@/components/desk/kit/DuePill";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { columnOrder, isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { QueuePages } from "@/components/desk/queue/QueuePages";
import { DataTable } from "@/components/ui/DataTable";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { apiPaths } from "@/lib/paths";

export type StageId = "toStart" | "inProduction" | "toSend" | "toCollect" | "sent";

export interface StageList {
  readonly rows: readonly ProductionRow[];
  /** Of the whole list, of which this is a page. */
  readonly count: number;
  /** Where the list goes on, and where it begins; undefined: nowhere, and here. */
  readonly next: string | undefined;
  readonly first: string | undefined;
}

interface ProductionDeskProps {
  readonly lists: Readonly<Record<StageId, StageList>>;
  /** What was just done, in words. */
  readonly done: string | undefined;
  /** What the address asks of all the lists. */
  readonly view: QueueView;
  /** Shanghai time at which the lists were read. */
  readonly readAt: string;
  readonly actions: {
    readonly start: DeskAction;
    readonly produced: DeskAction;
    readonly correct: DeskAction;
    readonly dispatch: DeskAction;
    readonly retrack: DeskAction;
    readonly reveal: DeskAction;
  };
}

/** Permits on their way: to be made, being made, to be sent, to be collected, on the way by EMS. */
export const ProductionDesk = ({ lists, done, view, readAt, actions }: ProductionDeskProps) => {
  const t = useTranslations("production");
  const deliveries = useTranslations("vocabulary.deliveryMethods");
  const shared = [
    {
      key: "name",
      header: t("columns.name"),
      order: columnOrder(view, "name"),
      rowHeader: true,
      cell: (row: ProductionRow) => row.fullName,
    },
    { key: "serial", header: t("columns.serial"), figures: true, cell: (row: ProductionRow) => row.serial },
    {
      key: "until",
      header: t("columns.validUntil"),
      figures: true,
      cell: (row: ProductionRow) => row.validUntil,
    },
    {
      key: "due",
      header: t("columns.due"),
      order: columnOrder(view, "due"),
      cell: (row: ProductionRow) => <DuePill due={row.due} />,
    },
  ];
  const passportNo = {
    key: "passportNo",
    header: t("columns.passportNo"),
    figures: true,
    cell: (row: ProductionRow) => row.passportNo ?? <strong>{t("damaged")}</strong>,
  };
  const wholePassportNo = {
    ...passportNo,
    cell: (row: ProductionRow) =>
      row.passportNo === undefined ? (
        passportNo.cell(row)
      ) : (
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
        <a href={apiPaths.document(row.id, "permit")} className="link block py-1">
          {t("print")}
          <span className="sr-only"> {row.fullName}</span>
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
    cell: (row: ProductionRow) => (row.passportNo === undefined ? null : cell(row)),
  });
  return (
    <div className="grid gap-5">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
        <LiveQueue desk="production" readAt={readAt} />
      </header>
      {done ? <Notice tone="success" live title={done} /> : null}
      <QueueSearch view={view} />
      {isNarrowed(view) && Object.values(lists).every(({ rows }) => rows.length === 0) ? (
        <NothingFound />
      ) : null}
      <Stage
        id="toStart"
        list={lists.toStart}
        columns={[
          ...shared,
          passportNo,
          {
            key: "approved",
            header: t("columns.approved"),
            figures: true,
            cell: ({ approvedAt }) => (approvedAt ? shanghaiDate(approvedAt) : ""),
          },
          delivery,
          act((row) => <StartForm action={actions.start} row={row} />),
        ]}
      />
      <Stage
        id="inProduction"
        list={lists.inProduction}
        columns={[
          ...shared,
          wholePassportNo,
          permit,
          delivery,
          act((row) => <ProducedForm action={actions.produced} row={row} />),
        ]}
      />
      <Stage
        id="toSend"
        list={lists.toSend}
        columns={[
          ...shared,
          passportNo,
          permit,
          act((row) => (
            <>
              <DispatchForm action={actions.dispatch} row={row} />
              <CorrectForm action={actions.correct} row={row} />
            </>
          )),
        ]}
      />
      <Stage
        id="toCollect"
        list={lists.toCollect}
        columns={[
          ...shared,
          passportNo,
          permit,
          { key: "hall", header: t("columns.hall"), cell: (row) => row.hall },
          act((row) => <CorrectForm action={actions.correct} row={row} />),
        ]}
      />
      <Stage
        id="sent"
        list={lists.sent}
        columns={[
          ...shared,
          passportNo,
          // Its paper is out of the house and not printed again.
          { ...permit, cell: ({ permitNumber }) => permitNumber },
          {
            key: "tracking",
            header: t("tracking"),
            figures: true,
            cell: ({ trackingNo }) => trackingNo ?? "",
          },
          act((row) => <RetrackForm action={actions.retrack} row={row} />),
        ]}
      />
    </div>
  );
};

interface StageProps {
  readonly id: StageId;
  readonly list: StageList;
  readonly columns: ComponentProps<typeof DataTable<ProductionRow>>["columns"];
}

const Stage = ({ id, list: { rows, count, next, first }, columns }: StageProps) => {
  const t = useTranslations("production");
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-bold">
        {t(id)} <span className="figures font-normal text-muted">{count}</span>
      </h2>
      {rows.length > 0 ? (
        <DataTable dense caption={t(id)} rows={rows} rowKey={(row) => row.id} columns={columns} />
      ) : (
        <p className="text-muted">{t(`empty.${id}`)}</p>
      )}
      <QueuePages next={next} first={first} label={t(id)} />
    </section>
  );
};
