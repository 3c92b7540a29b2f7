import { useTranslations } from "next-intl";

const IN_HAND = ["passport", "originals", "phone"] as const;

/** What to have in hand when one is called; said once, however many of a family wait. */
export const InHand = () => {
  const t = useTranslations("ticket.inHand");
  return (
    <section aria-labelledby="in-hand" className="rounded-(--radius) border border-line bg-surface p-5">
      <h2 id="in-hand" className="font-bold">
        {t("title")}
      </h2>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {IN_HAND.map((item) => (
          <li key={item}>{t(item)}</li>
        ))}
      </ul>
    </section>
  );
};
