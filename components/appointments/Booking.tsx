import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { maskPassport } from "@/lib/domain/people/passport";
import { inLanguage } from "@/lib/domain/text";
import { placeKey } from "@/lib/domain/visit/place-key";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import type { PlacesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import type { Waiting } from "@/lib/server/db/questions/visit/waiting-of";
import { Agreement } from "./Agreement";
import type { FamilyToBook } from "@/lib/server/db/questions/booking/family-to-book";
import { BookingForm } from "./BookingForm";
import { BookingRules } from "./BookingRules";
import { BookingWords } from "./BookingWords";
import { BrowsePlaces } from "./choosing/BrowsePlaces";
import type { ChooserView } from "./choosing/chooser-view";
import { EARLIEST, type PlaceChoice, usePlaceWords } from "./choosing/place-words";
import { WaitInstead } from "./waiting/WaitInstead";
import { CorrectionList } from "./CorrectionList";

interface BookingProps extends PlacesToChoose {
  readonly application: ApplicationView;
  readonly family: FamilyToBook;
  readonly waiting: Waiting | undefined;
  readonly view: ChooserView;
  /** Failures to keep an appointment that count today. */
  readonly noShows: number;
  /** The window's correction was just sent: said here, where the way leads on. */
  readonly corrected: boolean;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** A place is offered once, where it is offered first. */
const distinct = (choices: readonly PlaceChoice[]): PlaceChoice[] =>
  choices.filter(({ value }, at) => choices.findIndex((other) => other.value === value) === at);

/** 确认预约信息 and 选择邮寄方式、时间 (guide §1.10 step 7), with the agreement (§1.9) on the same page. */
export const Booking = (props: BookingProps) => {
  const { application, family, waiting, halls, places, view, noShows, corrected, action, idempotencyKey } =
    props;
  const t = useTranslations("booking");
  const vocabulary = useTranslations("vocabulary");
  const locale = useLocale();
  const { fullName, answers, serial, type, dueOn, id, delivery } = application;
  const names = halls.map((hall) => ({ id: hall.id, name: inLanguage(hall.name, locale) }));
  const words = usePlaceWords(names);
  const same = family.booked.flatMap(({ fullName: name, ...visit }) => {
    const free = places.find((place) => placeKey(place) === placeKey(visit));
    if (!free) return [];
    const choice = words.freeChoice(free);
    return [{ ...choice, label: t("family.same", { name, place: choice.label }) }];
  });
  return (
    <div className="grid max-w-3xl gap-5">
      {corrected ? <Notice tone="success" title={t("corrected")} live /> : null}
      <PageHeader title={t("title")} over={vocabulary(`types.${type}`)} lead={t("lead")} />
      {dueOn ? <Notice tone="warning" title={t("dueBy", { date: formatDate(dueOn, locale) })} /> : null}
      <CorrectionList application={application} />
      <Card title={t("information")} titleId="information">
        <DefinitionList
          dense
          items={[
            { key: "name", term: t("applicant"), value: fullName },
            {
              key: "passport",
              term: t("passportNo"),
              value: <span className="figures">{maskPassport(answers.passportNo ?? "")}</span>,
            },
            { key: "serial", term: t("serial"), value: <span className="figures">{serial}</span> },
          ]}
        />
      </Card>
      <BookingRules noShows={noShows} />
      <BookingWords>
        <BookingForm
          applicationId={id}
          kind="book"
          action={action}
          hidden={{ idempotencyKey }}
          first={distinct([...same, ...places.slice(0, EARLIEST).map(words.freeChoice)])}
          chosen={view.chosen ? placeKey(view.chosen) : ""}
          halls={names}
          delivery={{ ...(delivery ? { method: delivery.method, ...delivery.address } : {}) }}
          family={family.toBook.map((one) => ({
            id: one.id,
            label: one.type
              ? t("family.one", { name: one.fullName, type: vocabulary(`types.${one.type}`) })
              : one.fullName,
          }))}
          agreement={<Agreement />}
        >
          <BrowsePlaces halls={halls} places={places} names={names} path={paths.book(id)} view={view} />
          <WaitInstead applicationId={id} waiting={waiting} />
        </BookingForm>
      </BookingWords>
    </div>
  );
};
