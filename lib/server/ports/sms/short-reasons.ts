import "server-only";
// The core alone: the seed and scripts run this outside Next, where the package's React half cannot be loaded.
import { createTranslator } from "use-intl/core";
import {
  type ReturnTarget,
  type ReturnReason,
  SHORT_REASON_LENGTH,
  isFileTarget,
} from "@/lib/domain/review/return-reasons";
import type { ClosingReason } from "@/lib/domain/visit/closing";
import type { NonAcceptanceReason, PreRejectReason } from "@/lib/domain/review/refusal-grounds";
import { factsOfLocale, localeFrom } from "@/lib/domain/locales";
import { messagesOf } from "../../base/messages";

const translator = (locale: string) => {
  const language = localeFrom(locale);
  const { documents, fields, review, schedule } = messagesOf(language);
  return createTranslator({ locale: language, messages: { documents, fields, review, schedule } });
};

/** The name of a question or a paper as the applicant knows it. */
const targetName = (t: ReturnType<typeof translator>, target: ReturnTarget): string =>
  t(isFileTarget(target) ? `documents.slots.${target}.short` : `fields.${target}.label`);

/** The few words SMS 2 has room for: the first item and how many there are in all; the platform shows the rest. */
export const shortReturnReason = (
  items: readonly { target: ReturnTarget; reason: ReturnReason }[],
  locale: string,
): string => {
  const [first] = items;
  if (!first) throw new Error("a return without items");
  const t = translator(locale);
  const target = targetName(t, first.target);
  const rest = { reason: t(`review.shortReasons.${first.reason}`), count: items.length };
  const whole = t("review.smsReason", { target, ...rest });
  if (!factsOfLocale(locale).shortSms || whole.length <= SHORT_REASON_LENGTH) return whole;
  const spare = SHORT_REASON_LENGTH - (whole.length - target.length) - 1;
  return t("review.smsReason", { target: `${target.slice(0, Math.max(2, spare))}…`, ...rest });
};

export const shortPreRejectReason = (reason: PreRejectReason, locale: string): string =>
  translator(locale)(`review.preRejectShort.${reason}`);

export const shortNonAcceptanceReason = (reason: NonAcceptanceReason, locale: string): string =>
  translator(locale)(`review.nonAcceptanceShort.${reason}`);

export const shortClosingReason = (reason: ClosingReason, locale: string): string =>
  translator(locale)(`schedule.reasons.${reason}`);
