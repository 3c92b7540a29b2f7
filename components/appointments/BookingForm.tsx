"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { LinkButton } from "@/components/ui/LinkButton";
import { CASE_MOVED_ON } from "@/lib/domain/refusals";
import { FormMark } from "@/components/ui/form-memory";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { useAnswered } from "@/components/ui/use-answered";
import { isKey } from "@/lib/i18n/known-key";
import { DELIVERY_FIELDS } from "@/lib/domain/visit/delivery";
import { paths } from "@/lib/paths";
import { type HallChoice, nearestOf } from "./booking-view";
import { DeliveryFields } from "./DeliveryFields";
import { NearestPlaces } from "./NearestPlaces";
import { type BookingSettings, useBooking } from "./use-booking";
import { WhenFields } from "./WhenFields";

interface BookingFormProps extends BookingSettings {
  readonly halls: readonly HallChoice[];
}

const ASKED = ["hallId", "date", "start", "delivery", ...DELIVERY_FIELDS] as const;

/** Which way it goes is one answer, and who fetches the permit has no address to give. */
const settledByMethod = (name: string, value: string): readonly string[] =>
  name === "method" ? ["delivery", ...(value === "PICKUP" ? DELIVERY_FIELDS : [])] : [];

/** Hall, day, hour and delivery in one form. Without script it is asked for in three turns: hall, day, the rest. */
export const BookingForm = (props: BookingFormProps) => {
  const { applicationId, locale, agreementVersion, idempotencyKey, halls, chosen } = props;
  const t = useTranslations("booking");
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const { state, dispatch, book, choice, choose, choosePlace, revision, slots, loading, busy } = useBooking(
    props,
    form,
  );
  const complete = hydrated || chosen.date !== "";
  const { errors: codes, onChange } = useAnswered(state, { settles: settledByMethod });
  const values = "values" in state ? state.values : {};
  const errorOf = (name: string): string | undefined => {
    const code = codes[name];
    const key = `errors.${code}`;
    return code === undefined ? undefined : t(isKey(t, key) ? key : "errors.other");
  };
  const wrong = ASKED.filter((name) => errorOf(name));
  const bookUrl = `/${locale}${paths.book(applicationId)}`;
  const nearest = state.status === "refused" ? nearestOf(state.data) : [];
  const posting = complete
    ? { action: dispatch, onSubmit: (event: FormEvent<HTMLFormElement>) => void book(event) }
    : { action: bookUrl, method: "get" as const };
  return (
    <form
      ref={form}
      {...posting}
      onChange={onChange}
      noValidate
      className="grid gap-5"
      aria-busy={busy || undefined}
    >
      {complete ? <FormMark form="booking" /> : null}
      <ErrorSummary
        title={t("errorTitle", { count: wrong.length })}
        items={wrong.map((name) => ({
          id: name === "delivery" ? "method" : name,
          message: t("errorLine", { label: t(`fields.${name}`), why: errorOf(name) ?? "" }),
        }))}
        attempt={state}
      />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state}>
          <NearestPlaces
            places={nearest}
            halls={halls}
            locale={locale}
            bookUrl={bookUrl}
            choose={hydrated ? choosePlace : undefined}
          />
          {CASE_MOVED_ON.includes(state.code) ? (
            <LinkButton href={paths.application(applicationId)} tone="quiet" className="mt-3">
              {t("booked.view")}
            </LinkButton>
          ) : null}
        </RefusalNotice>
      ) : null}
      {complete ? (
        <>
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="agreementVersion" value={agreementVersion} />
        </>
      ) : (
        <input type="hidden" name="agreed" value={agreementVersion} />
      )}
      <Card title={t("whereWhen")} titleId="where-when">
        <div className="grid gap-6">
          <RadioGroup
            key={`hall-${revision}`}
            id="hallId"
            name="hallId"
            legend={t("fields.hallId")}
            error={errorOf("hallId")}
            required
            defaultValue={hydrated ? choice.hallId : chosen.hallId}
            onChange={(event) => choose({ hallId: event.target.value, date: "", start: "" })}
            options={halls.map(({ id, name, address, open }) => ({
              value: id,
              label: name,
              hint: open ? address : t("hallClosed"),
              disabled: !open,
            }))}
          />
          <WhenFields
            key={`when-${revision}`}
            choice={hydrated ? choice : chosen}
            slots={slots}
            loading={loading}
            locale={locale}
            withTimes={complete}
            choose={choose}
            errorOf={errorOf}
          />
        </div>
      </Card>
      {complete ? <DeliveryFields values={values} errorOf={errorOf} /> : null}
      <BottomBar>
        <Button type="submit" aria-disabled={busy || undefined}>
          {complete ? t("book") : chosen.hallId ? t("showTimes") : t("showDays")}
        </Button>
      </BottomBar>
    </form>
  );
};
