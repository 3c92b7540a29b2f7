"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Checkbox } from "@/components/ui/Checkbox";
import { Field, FieldError } from "@/components/ui/Field";
import { FormMark } from "@/components/ui/form-memory";
import { Input } from "@/components/ui/Input";
import { LinkButton } from "@/components/ui/LinkButton";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { paths } from "@/lib/paths";
import type { VisitsView } from "./ticket-view";

interface HereFormProps {
  /** At least one. */
  readonly visits: VisitsView;
  readonly action: FormAction;
}

interface WhoIsHereProps {
  readonly people: VisitsView["people"];
  readonly error: boolean;
}

/** Of a family who comes later is left out and takes the number by the same form. */
const WhoIsHere = ({ people, error }: WhoIsHereProps) => {
  const t = useTranslations("ticket.here");
  const [only, ...others] = people;
  if (only && others.length === 0)
    return <input type="hidden" name="applicationId" value={only.applicationId} />;
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? "nobody-here" : undefined}>
      <legend className="mb-1 font-semibold">{t("who")}</legend>
      {people.map(({ applicationId, fullName, hours }) => (
        <Checkbox
          key={applicationId}
          id={`here-${applicationId}`}
          name="applicationId"
          value={applicationId}
          label={`${fullName} · ${hours}`}
          defaultChecked
        />
      ))}
      {error ? <FieldError id="nobody-here">{t("nobody")}</FieldError> : null}
    </fieldset>
  );
};

/** Visits of today without a number: from when on it is given, and the field that takes it in the hall, once for all of a
 *  family. */
export const HereForm = ({ visits, action }: HereFormProps) => {
  const t = useTranslations("ticket.here");
  const { people, hall, hours, opensAt, isOpen, closesAt } = visits;
  const isAlone = people.length === 1;
  const name = people[0]?.applicationId ?? "";
  const { state, errors, pending, form } = usePosting(action, name);
  const id = `code-${name}`;
  return (
    <article className="grid gap-3 rounded-(--radius) border border-l-4 border-line border-l-primary bg-surface p-5">
      <h2 className="text-xl font-bold">
        {isAlone ? t("title", { hours }) : t("together", { hours, n: people.length })}
      </h2>
      <p>{[hall, ...(isOpen && !isAlone ? [] : people.map(({ fullName }) => fullName))].join(" · ")}</p>
      <p>
        {isOpen
          ? t(isAlone ? "open" : "openTogether", { until: closesAt })
          : t("early", { from: opensAt, until: closesAt })}
      </p>
      {isOpen ? (
        <form {...form} className="grid justify-items-start gap-3">
          {state.status === "refused" ? (
            <RefusalNotice code={state.code} data={state.data} attempt={state} />
          ) : null}
          <FormMark form={name} />
          <WhoIsHere people={people} error={Boolean(errors.applicationId)} />
          <Field id={id} label={t("code")} hint={t("codeHint")} required>
            {(control) => (
              <Input
                {...control}
                name="code"
                maxLength={20}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className="figures max-w-40 uppercase"
              />
            )}
          </Field>
          <SubmitButton busy={pending}>{t(isAlone ? "confirm" : "confirmTogether")}</SubmitButton>
        </form>
      ) : null}
      <p className="flex flex-wrap gap-2">
        {people.map(({ applicationId, fullName }) => (
          <LinkButton key={applicationId} href={paths.booked(applicationId)} tone="quiet" size="sm">
            {isAlone ? t("booking") : t("bookingOf", { name: fullName })}
          </LinkButton>
        ))}
      </p>
    </article>
  );
};
