import { useTranslations } from "next-intl";
import type { TicketView } from "./ticket-view";

/** One number: what is called or how far it is, what comes after. */
export const TicketCard = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTranslations("ticket");
  const { number, fullName, hall, status, forInterview, interviewed, place, calls, queue } = ticket;
  const isCalled = status === "CALLED";
  const where = forInterview ? "room" : "window";
  return (
    <article
      aria-label={t("of", { number, name: fullName })}
      className={`grid gap-4 rounded-(--radius) border p-5 ${isCalled ? "border-2 border-primary bg-info-soft" : "border-line bg-surface"}`}
    >
      <header className="text-center">
        <p className="text-sm text-muted">
          {hall} · {fullName}
        </p>
        <p className="mt-1 text-sm">{t("number")}</p>
        <p className="figures text-6xl leading-tight font-bold">{number}</p>
        <div role="status" className="mt-2">
          <p className={isCalled ? "text-3xl font-bold text-primary" : "text-xl font-bold"}>
            {isCalled || status === "SERVING"
              ? t(`${status}.${where}`, { place })
              : status === "HELD"
                ? t("HELD.title")
                : t("ahead", { n: queue?.ahead ?? 0 })}
          </p>
          {status === "WAITING" && queue ? (
            <p className="mt-1">
              {t(queue.from === 0 ? "within" : "range", { from: queue.from, until: queue.until })}
            </p>
          ) : null}
          {isCalled ? <p className="mt-1">{t("times", { calls })}</p> : null}
          {status === "HELD" ? <p className="mt-1">{t("HELD.body")}</p> : null}
        </div>
      </header>
      {status === "WAITING" ? (
        <p className="text-sm text-muted">
          {t(`waitingFor.${interviewed ? "windowAfter" : where}`)} {t("missed")}
        </p>
      ) : null}
      <section>
        <h2 className="font-bold">{t("after.title")}</h2>
        <p className="mt-1">{t(`after.${where}`)}</p>
      </section>
    </article>
  );
};
