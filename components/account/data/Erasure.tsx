import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import type { FormAction } from "@/components/ui/use-posting";
import { ErasureForm } from "./ErasureForm";

interface ErasureProps {
  readonly action: FormAction;
  readonly drafts: number;
  /** What the law keeps, with its state and its last day in words. */
  readonly kept: readonly { readonly serial: string; readonly state: string; readonly until: string }[];
}

/** What goes at once, what the law keeps and until when (PIPL art. 47), and the request itself. */
export const Erasure = ({ action, drafts, kept }: ErasureProps) => {
  const t = useTranslations("account.erasure");
  return (
    <Card title={t("title")} titleId="erasure">
      <div className="grid gap-4">
        <div>
          <h3 className="font-semibold">{t("atOnce")}</h3>
          <ul className="mt-1 list-disc pl-5">
            <li>{t("drafts", { count: drafts })}</li>
            <li>{kept.length === 0 ? t("account") : t("accountStays")}</li>
          </ul>
        </div>
        {kept.length > 0 ? (
          <div>
            <h3 className="font-semibold">{t("kept")}</h3>
            <p>{t("keptWhy")}</p>
            <ul className="mt-1 list-disc pl-5">
              {kept.map(({ serial, state, until }) => (
                <li key={serial}>
                  <span className="figures">{serial}</span> · {state}
                  <span className="block text-sm text-muted">{until}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ErasureForm action={action} isWhole={kept.length === 0} />
      </div>
    </Card>
  );
};
