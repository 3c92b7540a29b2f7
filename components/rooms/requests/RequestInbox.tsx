import { useTranslations } from "next-intl";
import { DeskTextarea } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { Inbox } from "@/components/desk/queue/Inbox";
import { SubmitButton } from "@/components/ui/SubmitButton";
import {
  DATA_REQUEST_LENGTHS,
  DATA_REQUEST_STATES,
  type DataRequestState,
} from "@/lib/domain/people/data-requests";
import { numberInGroups } from "@/lib/domain/short-number";
import { paths } from "@/lib/paths";
import type { RequestRow } from "@/lib/server/db/questions/data-requests/request-inbox";

/** A request with its times in words. */
type RequestView = Omit<RequestRow, "receivedAt" | "answeredAt"> & {
  readonly receivedAt: string;
  readonly answeredAt: string;
};

interface RequestInboxProps {
  readonly state: DataRequestState;
  readonly counts: Readonly<Record<DataRequestState, number>>;
  readonly rows: readonly RequestView[];
  readonly answer: DeskAction;
  /** Where the list goes on, and where it begins; undefined: nowhere, and here. */
  readonly next: string | undefined;
  readonly first: string | undefined;
}

/** What people ask about their own data, each answered in words where it stands. */
export const RequestInbox = ({ state, counts, rows, answer, next, first }: RequestInboxProps) => {
  const t = useTranslations("officer.requests");
  const words = useTranslations("account.requests");
  return (
    <Inbox
      words={{
        title: t("title"),
        lead: t("lead"),
        tabs: t("tabs"),
        none: t("none"),
        noneBody: t("noneBody"),
      }}
      states={DATA_REQUEST_STATES}
      state={state}
      counts={counts}
      nameOf={(key) => words(`states.${key}`)}
      hrefOf={(key) => paths.requests({ state: key })}
      isEmpty={rows.length === 0}
      next={next}
      first={first}
    >
      {rows.map((row) => {
        const number = numberInGroups(row.number);
        return (
          <section
            key={row.id}
            aria-labelledby={`request-${row.id}`}
            className="grid gap-2 rounded-(--radius) border border-line bg-surface p-4"
          >
            <h2 id={`request-${row.id}`} className="font-bold">
              {words(`kinds.${row.kind}`)} <span className="figures">{number}</span>
            </h2>
            <p className="text-sm text-muted">
              {t("facts", { at: row.receivedAt, serials: row.serials.join(", ") || "–" })}
            </p>
            <p className="whitespace-pre-line">{row.words || t("noWords")}</p>
            {state === "ANSWERED" ? (
              <div className="rounded-(--radius) bg-ground p-3">
                <p className="text-sm text-muted">{words("answer", { at: row.answeredAt })}</p>
                <p className="whitespace-pre-line">{row.answer}</p>
              </div>
            ) : (
              <DeskForm
                action={answer}
                hidden={{ requestId: row.id }}
                label={t("answerOf", { number })}
                className="grid gap-2"
              >
                <DeskTextarea
                  name="answer"
                  id={`answer-${row.id}`}
                  label={t("answer")}
                  hint={t("answerHint", { most: DATA_REQUEST_LENGTHS.answer })}
                  maxLength={DATA_REQUEST_LENGTHS.answer}
                  rows={3}
                  required
                />
                <SubmitButton size="sm" className="justify-self-start">
                  {t("send")}
                </SubmitButton>
              </DeskForm>
            )}
          </section>
        );
      })}
    </Inbox>
  );
};
