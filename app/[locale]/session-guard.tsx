import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { SessionWarning } from "@/components/layout/SessionWarning";
import { SESSION_RULES } from "@/lib/domain/people/attempts";

interface SessionGuardProps {
  readonly of: keyof typeof SESSION_RULES;
  readonly extend: ComponentProps<typeof SessionWarning>["extend"];
}

const WORDS = { applicant: "frame.session", officer: "officer.session" } as const;

/** Warns before a session ends for lack of use, by the rules of whose it is. */
export const SessionGuard = async ({ of, extend }: SessionGuardProps) => {
  const t = await getTranslations(WORDS[of]);
  const words = { title: t("title"), body: t("body"), extend: t("extend"), ended: t("ended") };
  return <SessionWarning idleSeconds={SESSION_RULES[of].idleMinutes * 60} extend={extend} words={words} />;
};
