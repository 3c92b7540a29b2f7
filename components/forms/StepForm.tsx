"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ReactNode, useMemo, useState } from "react";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { answerIn, isControl } from "@/components/ui/control";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { askedBy } from "@/lib/domain/questions/condition";
import { Notice } from "@/components/ui/Notice";
import {
  type FieldView,
  type FindingView,
  type GroupView,
  type LongList,
  asFieldError,
  isNeeded,
  isShown,
  unpacked,
} from "./form-view";
import { ItemReply, ReplyErrors, type ReplyWords, useReplyError } from "./returned/ItemReply";
import { type Answerable, useLiveAnswers } from "./returned/use-live-answers";
import { ConsentBoxes } from "./returned/ConsentBoxes";
import type { Consent } from "@/lib/domain/case/consents";
import { GUARDIAN_NAME_LENGTH } from "@/lib/domain/people/guardian";
import { QuestionGroup } from "./QuestionGroup";
import { confirmName, replyName } from "@/lib/domain/case/item-reply";
import { RefusalNotice } from "./RefusalNotice";
import { RefusedAt } from "./returned/RefusedAt";
import { SignedOutNotice } from "./SignedOutNotice";
import { SaveLine } from "./SaveLine";
import { StaleNotice } from "./StaleNotice";
import { StepField } from "./StepField";
import { useHydrated } from "@/components/ui/use-hydrated";
import { type StepFormSettings, useStepForm } from "./use-step-form";

interface StepFormProps extends StepFormSettings {
  readonly applicationId: string;
  readonly groups: readonly GroupView[];
  readonly lists: Readonly<Record<string, LongList>>;
  readonly findings: readonly FindingView[];
  /** What stands at the head of a group, by its id: the photo, the passport reader. */
  readonly atHead?: Readonly<Record<string, ReactNode>>;
  /** What stands beside a question, by its name: a button that acts on it. */
  readonly beside?: Readonly<Record<string, ReactNode>>;
  /** Notes of an officer over a question, by its name. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Whose notes they are; the pre-review's unless said otherwise. */
  readonly notesOf?: "window";
  /** Boxes among the children, by name. */
  readonly otherBoxes?: readonly string[];
  /** The element's id, for controls of the form that stand outside it. */
  readonly id?: string;
  /** "It is correct as it stands", under the question it is about, by its name. */
  readonly replies?: Readonly<Record<string, ReplyWords>>;
  /** Names of what a refusal may point at and that is no question here, by the id it stands under. */
  readonly places?: Readonly<Record<string, string>>;
  /** Consents to be given with the form; `why` says why they are needed, `labels` names their entries. */
  readonly declared?: {
    readonly consents: readonly Consent[];
    readonly labels: Readonly<Record<string, string>>;
    readonly why: Readonly<Record<string, string>>;
  };
  /** The items a return asks for; what was refused for one of them goes as it is answered. */
  readonly items?: readonly Answerable[];
  /** What belongs to the form by its `id` and stands beneath it: documents with forms of their own, the buttons. */
  readonly beneath?: ReactNode;
  /** The buttons; each posts the form with its `intent`. */
  readonly children: ReactNode;
}

const NO_ITEMS: readonly Answerable[] = [];

const isKept = ({ kind }: FieldView): boolean => kind === "kept";
const isPut = (field: FieldView): boolean => !isKept(field);

/** The answers on which it depends whether a question is asked or must be answered. */
const watchedBy = ({ when, required }: FieldView): string[] => [
  ...(when ? askedBy(when) : []),
  ...(typeof required === "boolean" ? [] : askedBy(required)),
];

/** A page of questions. A real form that posts to its action; script saves while one types and judges at once. */
export const StepForm = (props: StepFormProps) => {
  const {
    applicationId,
    groups,
    lists,
    findings,
    atHead = {},
    beside = {},
    notes = {},
    replies = {},
    places = {},
    items = NO_ITEMS,
    declared,
    step,
    beneath,
    children,
  } = props;
  const t = useTranslations("wizard");
  const choices = useMemo(
    () => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, unpacked(list)])),
    [lists],
  );
  const fields = useMemo(() => groups.flatMap((group) => group.fields), [groups]);
  const {
    form,
    state,
    dispatch,
    library,
    register,
    presses,
    onSubmit,
    saved,
    initial,
    summary,
    attempt,
    codeOf,
    replyCodeOf,
    onChange,
    valueOf,
    posting,
  } = useStepForm(props, fields);
  const hydrated = useHydrated();
  // An unticked box is not sent at all.
  const own = fields.flatMap(({ kind, name }) => (kind === "checkbox" ? [name] : []));
  const boxes = [...own, ...(props.otherBoxes ?? [])].join(",");
  const [chosen, setChosen] = useState({ ...props.otherAnswers, ...initial });
  const watched = useMemo(() => new Set(fields.flatMap(watchedBy)), [fields]);
  const notice = (event: ChangeEvent<HTMLElement>): void => {
    onChange(event);
    const { target } = event;
    if (!isControl(target) || !watched.has(target.name)) return;
    setChosen((before) => ({ ...before, [target.name]: answerIn(target) }));
  };
  const validation = useTranslations("validation");
  const placeNames = { ...Object.fromEntries(fields.map(({ name, label }) => [name, label])), ...places };
  const replyError = useReplyError();
  const replyTo = (name: string): ReactNode => {
    const words = replies[name];
    return words ? (
      <ItemReply
        {...words}
        target={name}
        confirmed={valueOf(confirmName(name)) !== ""}
        words={valueOf(replyName(name))}
      />
    ) : null;
  };
  const answers = useLiveAnswers(props.id, items);
  const openReply = (entry: string): string | undefined => {
    const code = replyCodeOf(entry);
    const changed = Object.keys(answers).some((target) => replyName(target) === entry && answers[target]);
    return code === "required" && changed ? undefined : code;
  };
  // A box nobody has ticked yet is no mistake; once one went on without it, its error and what is found stand together.
  const toldOf = ({ name, kind }: FieldView): readonly FindingView[] =>
    kind === "checkbox" && !valueOf(name) && !codeOf(name)
      ? []
      : (saved.findings ?? findings).filter((finding) => finding.fields.includes(name));
  const barOf = (field: FieldView) => toldOf(field).find(({ severity }) => severity === "BLOCK");
  // Whatever put it right, here or on an earlier page: a rule that bars no more keeps nobody here.
  const errorOf = (field: FieldView) => {
    const code = codeOf(field.name);
    return code === "barred" && !barOf(field) ? undefined : code;
  };
  const version = "values" in state ? (state.values.version ?? String(props.version)) : String(props.version);
  const stale = saved.status === "stale" || (state.status === "refused" && state.code === "stale");

  const answered =
    state.status === "refused" && state.code === "unanswered" && answers[String(state.data?.target)];
  const wrong = [
    ...fields.flatMap((field) => {
      const { name, label, max = 0 } = field;
      const code = summary[name] && errorOf(field);
      if (!code) return [];
      const why = (code === "barred" && barOf(field)?.title) || validation(code, { max });
      return [{ id: name, message: t("errorLine", { label, why }) }];
    }),
    ...Object.entries(placeNames).flatMap(([target, label]) => {
      const id = replyName(target);
      const code = openReply(id);
      return code ? [{ id, message: t("errorLine", { label, why: replyError(code) }) }] : [];
    }),
    ...Object.entries(declared?.labels ?? {}).flatMap(([id, label]) => {
      const code = asFieldError(openReply(id));
      const why =
        code === "mustDeclare" ? declared?.why[id] : code && validation(code, { max: GUARDIAN_NAME_LENGTH });
      return why ? [{ id, message: t("errorLine", { label, why }) }] : [];
    }),
  ];

  const questions = (
    <form
      id={props.id}
      ref={form}
      action={dispatch}
      onSubmit={onSubmit}
      noValidate
      aria-busy={posting || undefined}
      className="grid gap-5"
    >
      {/* Enter presses a form's first button. */}
      <Button type="submit" name="intent" value="next" tabIndex={-1} aria-hidden className="sr-only" />
      <FormMark form={step} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="boxes" value={boxes} />
      <SaveLine saved={saved} />
      {fields.length > 0 ? <p className="text-sm text-muted">{t("needed")}</p> : null}
      <ErrorSummary title={t("errorTitle", { count: wrong.length })} items={wrong} attempt={attempt} />
      {stale ? <StaleNotice /> : null}
      {state.status === "refused" && state.code !== "stale" && !answered ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state}>
          <RefusedAt data={state.data} names={placeNames} />
        </RefusalNotice>
      ) : null}
      {saved.status === "signedOut" ? <SignedOutNotice /> : null}
      {fields.filter(isKept).map(({ name }) => (
        // Not of the type `hidden`: what script writes into one of those React takes back with the next drawing.
        <input key={name} hidden defaultValue={valueOf(name)} {...register(name)} />
      ))}
      {groups.map((group) => (
        <QuestionGroup
          key={group.id}
          group={group}
          unfolded={group.fields.some(({ name }) => valueOf(name) || codeOf(name) || notes[name])}
          atHead={atHead[group.id]}
        >
          {group.fields.filter(isPut).map((field) => (
            <div
              key={field.name}
              hidden={hydrated && !isShown(field, chosen)}
              className={field.wide || beside[field.name] ? "sm:col-span-2" : ""}
            >
              {notes[field.name] ? (
                <Notice
                  tone="warning"
                  title={t(props.notesOf === "window" ? "toCorrect" : "returned")}
                  className="mb-3"
                >
                  {notes[field.name]}
                </Notice>
              ) : null}
              <div className={beside[field.name] ? "grid items-end gap-3 sm:grid-cols-[1fr_auto]" : ""}>
                <StepField
                  field={field}
                  lists={choices}
                  value={valueOf(field.name)}
                  error={errorOf(field)}
                  findings={toldOf(field)}
                  today={props.today}
                  needed={isNeeded(field, chosen)}
                  showCondition={!hydrated}
                  registered={register(field.name)}
                />
                {beside[field.name]}
              </div>
              {replyTo(field.name)}
            </div>
          ))}
        </QuestionGroup>
      ))}
      {declared ? <ConsentBoxes consents={declared.consents} valueOf={valueOf} codeOf={openReply} /> : null}
      {children}
      <OtherLanguage />
    </form>
  );
  return (
    <ReplyErrors value={openReply}>
      <div onChange={notice} {...presses} className="grid gap-6">
        {library}
        {questions}
        {beneath}
      </div>
    </ReplyErrors>
  );
};
