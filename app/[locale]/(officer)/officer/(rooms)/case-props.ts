import { getTranslations } from "next-intl/server";
import type { AskedLine } from "@/components/desk/case/CaseNotices";
import type { HistoryLine } from "@/components/desk/case/CaseHistory";
import type { DeskCaseView } from "@/components/desk/case/DeskCase";
import type { AlikeLine } from "@/components/desk/case/SamePerson";
import { dueOf } from "@/components/desk/kit/due-of";
import { targetNames } from "@/components/desk/returning/return-texts";
import type { TicketAtHand } from "@/components/rooms/hall/calling/HoldHere";
import { inLanguage } from "@/lib/domain/text";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { formatDay, formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { now, today } from "@/lib/server/base/clock";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { messageNames } from "./message-name";

const historyLines = async (found: CaseForOfficer, locale: string): Promise<HistoryLine[]> => {
  const actors = await getTranslations({ locale, namespace: "vocabulary.actors" });
  return found.history.map(({ id, event, at, actorKind, officer, note }) => ({
    key: id,
    at: formatStamp(at),
    event,
    by: officer || actors(actorKind),
    ...(note ? { note: inLanguage(note, locale) } : {}),
  }));
};

const undeliveredLines = async (found: CaseForOfficer, locale: string): Promise<string[]> => {
  const t = await getTranslations({ locale, namespace: "undelivered" });
  const nameOf = await messageNames(locale);
  return found.undelivered.map((message) =>
    t("case.line", { about: nameOf(message), at: formatStamp(message.orderedAt) }),
  );
};

const askedLines = async (found: CaseForOfficer, locale: string): Promise<AskedLine[]> => {
  const names = await targetNames(found);
  const nameOf = (target: string): string => {
    const words = names[target];
    return words ? inLanguage(words.name, locale) : target;
  };
  return found.asked.map(({ target, text, at, ...reply }) => ({
    ...reply,
    target,
    label: nameOf(target),
    text: inLanguage(text, locale),
    at: formatStamp(at),
  }));
};

const alikeLines = async (found: CaseForOfficer, locale: string): Promise<AlikeLine[]> => {
  const types = await getTranslations({ locale, namespace: "vocabulary.types" });
  return found.alike.map(({ serial, state, linked, mayOpen, about }) => ({
    serial,
    state,
    linked,
    href: mayOpen ? paths.officerSearch(serial) : undefined,
    about: about && { type: types(about.type), date: formatDay(shanghaiDate(about.submittedAt), locale) },
  }));
};

/** A case in the officer's language. */
export const deskCaseView = async (found: CaseForOfficer, locale: string): Promise<DeskCaseView> => ({
  ...found,
  due: dueOf(found, today(), await loadCalendar()),
  history: await historyLines(found, locale),
  asked: await askedLines(found, locale),
  undelivered: await undeliveredLines(found, locale),
  alike: await alikeLines(found, locale),
});

/** The visitor's number as the case's page shows it. */
export const ticketAtHand = ({ ticket }: CaseForOfficer): TicketAtHand | undefined =>
  ticket && { ...ticket, heldSince: ticket.heldAt ? shanghaiTime(ticket.heldAt) : undefined };

/** Laid over every document: who looked, when. */
export const watermarkOf = (officer: OfficerActor): string =>
  `${officer.name} ${officer.staffNo} ${formatStamp(now())}`;
