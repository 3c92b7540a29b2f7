import { useTranslations } from "next-intl";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { PLACES } from "@/lib/domain/visit/places";
import { HALL_HOURS } from "@/lib/domain/visit/slots";

/** The windows for whoever cannot apply online, with their hours. */
export const Places = () => {
  const t = useTranslations("advice.places");
  const hours = HALL_HOURS.map(({ from, until }) => `${from}–${until}`).join(t("and"));
  return (
    <section aria-labelledby="places" className="mt-4">
      <h3 id="places" className="font-bold">
        {t("title")}
      </h3>
      <ul className="mt-2 grid gap-3 sm:grid-cols-2">
        {PLACES.map(({ id, phone }) => (
          <li key={id} className="rounded-(--radius) border border-line p-3 text-[0.9375rem]">
            <p className="font-semibold">{t(`${id}.name`)}</p>
            <p>{t(`${id}.address`)}</p>
            <p>{t("hours", { hours })}</p>
            <p>
              <PhoneNumbers>{t("phone", { phone })}</PhoneNumbers>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <PhoneNumbers>{t("hotline")}</PhoneNumbers>
      </p>
    </section>
  );
};
