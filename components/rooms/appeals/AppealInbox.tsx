import { useLocale, useTranslations } from "next-intl";
import { DeskSelect, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { Inbox } from "@/components/desk/queue/Inbox";
import { Pill } from "@/components/ui/Pill";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { factsOfLocale, LOCALES } from "@/lib/domain/locales";
import { noteName } from "@/lib/domain/review/closing-words";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { APPEAL_STATES, type AppealState } from "@/lib/domain/visit/no-show";
import { slotEnd } from "@/lib/domain/visit/slots";
import { languageName } from "@/lib/i18n/language-name";
import { paths } from "@/lib/paths";
import type { AppealRow } from "@/lib/server/db/questions/visit/appeal-inbox";

/** An appeal with its hall and its times in words. */
type AppealView = Omit<AppealRow, "receivedAt" | "answeredAt" | "hall" | "date"> & {
  readonly hall: string;
  readonly date: string;
  readonly receivedAt: string;
  readonly answeredAt: string;
};

interface AppealInboxProps {
  readonly state: AppealState;
  readonly counts: Readonly<Record<AppealState, number>>;
  readonly rows: readonly AppealView[];
  readonly answer: DeskAction;
  /** How one was just answered. */
  readonly done: "GRANTED" | "REFUSED" | undefined;
  readonly next: string | undefined;
  readonly first: string | undefined;
}

const AnswerForm = ({ row, answer }: { readonly row: AppealView; readonly answer: DeskAction }) => {
  const t = useTranslations("supply.appeals");
  const locale = useLocale();
  return (
    <DeskForm
      action={answer}
      hidden={{ noShowId: row.noShowId }}
      label={t("answerOf", { number: row.number })}
      className="grid gap-2 lg:grid-cols-2"
    >
      <DeskSelect
        name="granted"
        id={`granted-${row.noShowId}`}
        label={t("decision")}
        hint={t("decisionHint")}
        placeholder={t("choose")}
        required
        options={[
          { value: "yes", label: t("grant") },
          { value: "no", label: t("refuse") },
        ]}
        className="lg:col-span-full"
      />
      {LOCALES.map((language) => (
        <DeskTextarea
          key={language}
          name={noteName(language)}
          id={`${noteName(language)}-${row.noShowId}`}
          label={t("words", { language: languageName(language, locale) })}
          lang={factsOfLocale(language).lang}
          maxLength={OFFICER_WORDS.note}
          rows={3}
          required
        />
      ))}
      <SubmitButton size="sm" className="justify-self-start">
        {t("send")}
      </SubmitButton>
    </DeskForm>
  );
};

/** What people say about failures to keep an appointment, each answered where it stands. */
export const AppealInbox = ({ state, counts, rows, answer, done, next, first }: AppealInboxProps) => {
  const t = useTranslations("supply.appeals");
  return (
    <Inbox
      words={{
        title: t("title"),
        lead: t("lead"),
        tabs: t("tabs"),
        none: t("none"),
        noneBody: t("noneBody"),
      }}
      states={APPEAL_STATES}
      state={state}
      counts={counts}
      nameOf={(key) => t(`states.${key}`)}
      hrefOf={(key) => paths.appeals({ state: key })}
      isEmpty={rows.length === 0}
      done={done && t("done", { as: t(`states.${done}`) })}
      next={next}
      first={first}
    >
      {rows.map((row) => (
        <section
          key={row.noShowId}
          aria-labelledby={`appeal-${row.noShowId}`}
          className="grid gap-2 rounded-(--radius) border border-line bg-surface p-4"
        >
          <h2 id={`appeal-${row.noShowId}`} className="font-bold">
            {t("visit", { date: row.date, slot: `${row.start}–${slotEnd(row.start)}`, hall: row.hall })}{" "}
            {row.closed ? <Pill tone="warning">{t("closed")}</Pill> : null}
          </h2>
          <p className="text-sm text-muted">
            {t("facts", { number: row.number, serial: row.serial, at: row.receivedAt })}
          </p>
          <p className="whitespace-pre-line">{row.words || t("noWords")}</p>
          {state === "OPEN" ? (
            <AnswerForm row={row} answer={answer} />
          ) : (
            <div className="grid gap-1 rounded-(--radius) bg-ground p-3">
              <p className="text-sm text-muted">{t("answered", { at: row.answeredAt })}</p>
              {LOCALES.map((language) => (
                <p key={language} lang={factsOfLocale(language).lang} className="whitespace-pre-line">
                  {row.answer?.[language] ?? ""}
                </p>
              ))}
            </div>
          )}
        </section>
      ))}
    </Inbox>
  );
};
