"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Fragment, type ReactNode, useEffect } from "react";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { BottomBar } from "@/components/layout/BottomBar";
import { Card } from "@/components/ui/Card";
import { Checkbox } from "@/components/ui/Checkbox";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { LinkButton } from "@/components/ui/LinkButton";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { CASE_MOVED_ON } from "@/lib/domain/refusals";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { paths } from "@/lib/paths";
import { type Companion, type HallName, nearestOf } from "./booking-view";
import { type PlaceChoice, usePlaceWords } from "./choosing/place-words";
import { DeliveryFields } from "./DeliveryFields";
import { useBookingErrors } from "./use-booking-errors";

interface BookingFormProps {
  readonly applicationId: string;
  /** Names the form, and what its button does. */
  readonly kind: "book" | "reschedule";
  readonly action: FormAction;
  /** What it posts beside what is chosen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Where the family comes already, and the earliest places anywhere. */
  readonly first: readonly PlaceChoice[];
  /** The place a link chose; "": none. */
  readonly chosen: string;
  readonly halls: readonly HallName[];
  /** As chosen last; undefined: it is not asked. */
  readonly delivery?: Readonly<Record<string, string>>;
  readonly family?: readonly Companion[];
  /** The articles of the agreement. */
  readonly agreement: ReactNode;
  /** All free places, to choose among. */
  readonly children: ReactNode;
}

/** Delivery, place and agreement in one form (guide §1.9, §1.10 step 7); with script and without it is the same post. */
export const BookingForm = (props: BookingFormProps) => {
  const { applicationId, kind, action, hidden, first, chosen, halls, delivery, family = [] } = props;
  const t = useTranslations("booking");
  const agreement = useTranslations("agreement");
  const router = useRouter();
  const words = usePlaceWords(halls);
  const { state, pending, form } = usePosting(action, kind);
  const { errorOf, onChange, summary } = useBookingErrors(state);
  const values = "values" in state ? state.values : {};
  const taken = state.status === "refused" && state.code === "slotTaken";
  const nearest = state.status === "refused" ? nearestOf(state.data) : [];
  // What is free has changed since the page was drawn.
  useEffect(() => {
    if (taken) router.refresh();
  }, [taken, state, router]);
  const place = taken ? "" : (values.place ?? chosen);
  const known = first.some(({ value }) => value === place);
  const before = place && !known ? words.choice(place) : undefined;
  const together = (values.with ?? "").split(",");
  return (
    <form {...form} onChange={onChange} noValidate className="grid gap-5" aria-busy={pending || undefined}>
      <FormMark form={kind} />
      {Object.entries({ ...hidden, applicationId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary {...summary} attempt={state} />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state}>
          {nearest.length > 0 ? (
            <RadioGroup
              className="mt-2"
              id="nearest"
              name="place"
              legend={t("nearest")}
              options={nearest.map(words.choiceOf)}
            />
          ) : null}
          {CASE_MOVED_ON.includes(state.code) ? (
            <LinkButton href={paths.application(applicationId)} tone="quiet" className="mt-3">
              {t("booked.view")}
            </LinkButton>
          ) : null}
        </RefusalNotice>
      ) : null}
      {delivery ? <DeliveryFields values={{ ...delivery, ...values }} errorOf={errorOf} /> : null}
      {family.length > 0 ? (
        <Card title={t("family.title")} titleId="family">
          <p className="mb-3 text-[0.9375rem] text-muted">{t("family.hint")}</p>
          <div className="grid gap-3">
            {family.map(({ id, label }) => (
              <Checkbox
                key={id}
                id={`with-${id}`}
                name="with"
                value={id}
                label={label}
                defaultChecked={together.includes(id)}
              />
            ))}
          </div>
        </Card>
      ) : null}
      <Card title={t("choose.title")} titleId="where-when">
        {/* Drawn anew when the place was lost, so that it is chosen no more. */}
        <Fragment key={taken ? JSON.stringify(state.data) : ""}>
          <div className="grid gap-6">
            <RadioGroup
              id="place"
              name="place"
              legend={t("choose.earliest")}
              hint={t("choose.zone")}
              error={errorOf("place")}
              required
              defaultValue={place}
              options={before ? [before, ...first] : first}
            />
            {props.children}
          </div>
        </Fragment>
      </Card>
      <Card title={`${agreement("title")} ${agreement("subtitle")}`} titleId="agreement">
        {props.agreement}
        <div className="mt-4 border-t border-line pt-4">
          <Checkbox
            id="agreementVersion"
            name="agreementVersion"
            value={AGREEMENT_VERSION}
            label={agreement("agree")}
            hint={t("agreeHint", { version: AGREEMENT_VERSION })}
            error={errorOf("agreementVersion")}
            defaultChecked={values.agreementVersion === AGREEMENT_VERSION}
            required
          />
        </div>
      </Card>
      <BottomBar>
        <LinkButton
          href={kind === "book" ? paths.application(applicationId) : paths.booked(applicationId)}
          tone="quiet"
        >
          {agreement("disagree")}
        </LinkButton>
        <SubmitButton busy={pending}>{t(kind)}</SubmitButton>
      </BottomBar>
      <OtherLanguage />
    </form>
  );
};
