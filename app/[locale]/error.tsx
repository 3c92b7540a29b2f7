"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface ErrorPageProps {
  /** `digest` is the reference under which the server's log has the cause. */
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("errorPages");
  return (
    <main id="main" className="mx-auto grid max-w-xl justify-items-start gap-3 px-4 py-16">
      <h1 className="text-2xl font-bold">{t("errorTitle")}</h1>
      <p className="text-muted">
        <PhoneNumbers>{t("errorBody")}</PhoneNumbers>
      </p>
      {error.digest ? <p className="figures">{t("reference", { reference: error.digest })}</p> : null}
      <Button className="mt-3" onClick={reset}>
        {t("retry")}
      </Button>
    </main>
  );
}
