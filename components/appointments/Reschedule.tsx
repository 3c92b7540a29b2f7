import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { inLanguage } from "@/lib/domain/text";
import { placeKey } from "@/lib/domain/visit/place-key";
import { formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type {
  ApplicationView,
  AppointmentView,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import type { PlacesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { Agreement } from "./Agreement";
import { BookingForm } from "./BookingForm";
import { BookingRules } from "./BookingRules";
import { BookingWords } from "./BookingWords";
import { BrowsePlaces } from "./choosing/BrowsePlaces";
import type { ChooserView } from "./choosing/chooser-view";
import { EARLIEST, usePlaceWords } from "./choosing/place-words";

interface RescheduleProps extends PlacesToChoose {
  readonly application: ApplicationView;
  readonly appointment: AppointmentView;
  readonly view: ChooserView;
  readonly noShows: number;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** 改期: another hour for the visit, chosen as the first one was. */
export const Reschedule = (props: RescheduleProps) => {
  const { application, appointment, halls, places, view, noShows, action, idempotencyKey } = props;
  const t = useTranslations("booking");
  const vocabulary = useTranslations("vocabulary");
  const locale = useLocale();
  const { id, type } = application;
  const { hall, date, start, cancelBy } = appointment;
  const names = halls.map((each) => ({ id: each.id, name: inLanguage(each.name, locale) }));
  const words = usePlaceWords(names);
  const now = { hallId: hall.id, date, start };
  const others = places.filter((place) => placeKey(place) !== placeKey(now));
  const until = formatMoment(cancelBy, locale);
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("moving.title")} over={vocabulary(`types.${type}`)} lead={t("moving.lead")} />
      <Notice tone="info" title={t("moving.keptTitle", { place: words.choiceOf(now).label })}>
        {t("moving.kept", { until })}
      </Notice>
      <BookingRules noShows={noShows} />
      <BookingWords>
        <BookingForm
          applicationId={id}
          kind="reschedule"
          action={action}
          hidden={{ idempotencyKey, appointmentId: appointment.id }}
          first={others.slice(0, EARLIEST).map(words.freeChoice)}
          chosen={view.chosen ? placeKey(view.chosen) : ""}
          halls={names}
          agreement={<Agreement />}
        >
          <BrowsePlaces halls={halls} places={others} names={names} path={paths.reschedule(id)} view={view} />
        </BookingForm>
      </BookingWords>
    </div>
  );
};
