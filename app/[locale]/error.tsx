"use client";

import { useTranslations } from "next-intl";
import { unstable_isUnrecognizedActionError as isOfOlderPage } from "next/navigation";
import { Button } from "@/components/ui/Button";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface ErrorPageProps {
  /** `digest` is the reference under which the server's log has the cause. */
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("failure");
  // A page from before the platform was updated calls what is no longer there: reading it anew is all it takes.
  const old = isOfOlderPage(error);
  return (
    <main id="main" className="mx-auto grid max-w-xl justify-items-start gap-3 px-4 py-16">
      <h1 className="text-2xl font-bold">{t(old ? "oldTitle" : "title")}</h1>
      <p className="text-muted">
        <PhoneNumbers>{t(old ? "oldBody" : "body")}</PhoneNumbers>
      </p>
      {error.digest ? <p className="figures">{t("reference", { reference: error.digest })}</p> : null}
      <Button className="mt-3" onClick={() => (old ? window.location.reload() : reset())}>
        {t(old ? "reload" : "retry")}
      </Button>
    </main>
  );
}
