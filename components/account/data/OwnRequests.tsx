import { numberInGroups } from "@/lib/domain/short-number";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Pill } from "@/components/ui/Pill";
import type { OwnRequest } from "@/lib/server/db/questions/data-requests/own-requests";

/** A request with its times in words. */
export type OwnRequestView = Omit<OwnRequest, "receivedAt" | "answeredAt"> & {
  readonly receivedAt: string;
  readonly answeredAt: string;
};

/** What was asked, and what was answered. */
export const OwnRequests = ({ requests }: { readonly requests: readonly OwnRequestView[] }) => {
  const t = useTranslations("account.requests");
  if (requests.length === 0) return null;
  return (
    <Card title={t("title")} titleId="requests">
      <ol className="grid gap-4">
        {requests.map(({ id, number, kind, state, words, receivedAt, answer, answeredAt }) => (
          <li key={id} className="border-l-4 border-line pl-3">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {t(`kinds.${kind}`)} <span className="figures">{numberInGroups(number)}</span>
              <Pill tone={state === "ANSWERED" ? "success" : "neutral"}>{t(`states.${state}`)}</Pill>
            </p>
            <p className="text-sm text-muted">{receivedAt}</p>
            {words ? <p className="whitespace-pre-line">{words}</p> : null}
            {answer ? (
              <div className="mt-2 rounded-(--radius) bg-ground p-3">
                <p className="text-sm text-muted">{t("answer", { at: answeredAt })}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
};
