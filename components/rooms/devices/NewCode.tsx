"use client";

import { useTranslations } from "next-intl";
import { useAnswer } from "@/components/desk/kit/DeskForm";

interface Code {
  readonly code: string;
  readonly until: string;
  readonly address: string;
}

const isCode = (data: unknown): data is Code =>
  typeof data === "object" && data !== null && "code" in data && "address" in data;

/** The pairing code the form around it has just made. */
export const NewCode = () => {
  const t = useTranslations("devices.code");
  const answer = useAnswer();
  if (answer.status !== "ok" || !isCode(answer.data)) return null;
  const { code, until, address } = answer.data;
  return (
    <div role="status" className="basis-full rounded-(--radius) border border-success bg-success-soft p-4">
      <p className="font-semibold">{t("title")}</p>
      <p className="figures text-4xl font-bold">{code}</p>
      <p className="mt-2">{t("body", { until })}</p>
      <p className="figures mt-1 font-semibold">{address}</p>
    </div>
  );
};
