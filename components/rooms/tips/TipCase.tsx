import { useTranslations } from "next-intl";
import { DeskTextarea } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { TIP_LENGTHS } from "@/lib/domain/tips";
import { numberInGroups } from "@/lib/domain/short-number";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";
import type { TipForOfficer } from "@/lib/server/db/questions/tips/tip-for-officer";

interface StepInWords {
  readonly by: string;
  readonly at: string;
}

/** A report with its times in words. */
export type TipView = Pick<
  TipForOfficer,
  "id" | "number" | "kind" | "state" | "written" | "note" | "files"
> & {
  readonly receivedAt: string;
  readonly taken: StepInWords | undefined;
  readonly closed: StepInWords | undefined;
};

interface TipCaseProps {
  readonly tip: TipView;
  readonly takeUp: DeskAction;
  readonly close: DeskAction;
}

/** One report: what somebody wrote, as text and nothing else, and the next step. */
export const TipCase = ({ tip, takeUp, close }: TipCaseProps) => {
  const t = useTranslations("tips");
  const { written, note, state, id, files } = tip;
  const number = numberInGroups(tip.number);
  return (
    <div className="grid max-w-3xl gap-4">
      <header>
        <Link href={paths.tips({ state })} className="link inline-flex min-h-9 items-center text-sm">
          {t("back")}
        </Link>
        <h1 className="text-xl font-bold">{t("caseTitle", { number })}</h1>
      </header>
      <section className="rounded-(--radius) border border-line bg-surface p-4">
        <TipFacts tip={tip} />
      </section>
      {written ? (
        <Words title={t("what")} text={written.what} />
      ) : (
        <Notice tone="danger" title={t("unreadable.title")}>
          {t("unreadable.body")}
        </Notice>
      )}
      {files.length > 0 ? <TipFiles files={files} /> : null}
      {state === "CLOSED" ? <Words title={t("note")} text={note} /> : null}
      {state === "RECEIVED" ? (
        <DeskForm action={takeUp} hidden={{ tipId: id }} label={t("takeUp")} className="grid gap-2">
          <p className="text-sm text-muted">{t("takeUpBody")}</p>
          <SubmitButton size="sm" className="justify-self-start">
            {t("takeUp")}
          </SubmitButton>
        </DeskForm>
      ) : null}
      {state === "TAKEN_UP" ? (
        <DeskForm
          action={close}
          hidden={{ tipId: id }}
          label={t("close.title")}
          className="grid gap-3 rounded-(--radius) border border-line bg-surface p-4"
        >
          <DeskTextarea
            name="note"
            label={t("close.note")}
            hint={t("close.hint", { most: TIP_LENGTHS.mostNote })}
            maxLength={TIP_LENGTHS.mostNote}
            rows={5}
            required
          />
          <SubmitButton size="sm" className="justify-self-start">
            {t("close.confirm")}
          </SubmitButton>
        </DeskForm>
      ) : null}
    </div>
  );
};

const TipFacts = ({ tip }: Pick<TipCaseProps, "tip">) => {
  const t = useTranslations("tips.facts");
  const words = useTranslations("report");
  const { written, taken, closed } = tip;
  return (
    <DefinitionList
      dense
      items={[
        { key: "kind", term: t("kind"), value: words(`kinds.${tip.kind}`) },
        { key: "state", term: t("state"), value: words(`states.${tip.state}`) },
        { key: "receivedAt", term: t("receivedAt"), value: tip.receivedAt },
        ...(written
          ? [
              { key: "seenOn", term: t("seenOn"), value: written.seenOn },
              {
                key: "place",
                term: t("place"),
                value: `${words(`districts.${written.district}`)} · ${written.address}`,
              },
              { key: "contact", term: t("contact"), value: written.contact || t("anonymous") },
            ]
          : []),
        ...(taken ? [{ key: "taken", term: t("taken"), value: t("by", { ...taken }) }] : []),
        ...(closed ? [{ key: "closed", term: t("closed"), value: t("by", { ...closed }) }] : []),
      ]}
    />
  );
};

/** A picture opens whole in a tab of its own; what was added is shown as it was re-encoded, never as it came. */
const TipFiles = ({ files }: Pick<TipView, "files">) => {
  const t = useTranslations("tips.files");
  return (
    <section className="rounded-(--radius) border border-line bg-surface p-4">
      <h2 className="font-bold">{t("title", { count: files.length })}</h2>
      <ul className="mt-2 flex flex-wrap gap-3">
        {files.map(({ id, mime }, at) => (
          <li key={id}>
            <a
              href={apiPaths.tipFile(id)}
              target="_blank"
              rel="noreferrer"
              className="link inline-grid gap-1"
            >
              {mime === "application/pdf" ? null : (
                <img
                  src={apiPaths.tipFile(id)}
                  alt=""
                  loading="lazy"
                  className="h-40 w-auto max-w-full rounded border border-line object-contain"
                />
              )}
              {t(mime === "application/pdf" ? "pdf" : "picture", { number: at + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Words = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <section className="rounded-(--radius) border border-line bg-surface p-4">
    <h2 className="font-bold">{title}</h2>
    <p className="mt-1 whitespace-pre-line">{text}</p>
  </section>
);
