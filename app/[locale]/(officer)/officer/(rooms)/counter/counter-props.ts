import { getTranslations } from "next-intl/server";
import type { PermitToHandOver } from "@/components/rooms/hall/CollectForm";
import type { UncollectedList } from "@/components/rooms/hall/UncollectedPermits";
import type { OfficerActor } from "@/lib/domain/actors";
import { isKey } from "@/lib/i18n/known-key";
import { acceptedCase } from "@/lib/server/db/questions/officer/accepted-case";
import { uncollectedPermits } from "@/lib/server/db/questions/officer/uncollected-permits";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** What was just done at this desk, in words; undefined when the URL names nothing. */
export const doneWords = async (
  namespace: "hall.window" | "hall.interview",
  { done, serial }: Query,
): Promise<string | undefined> => {
  const t = await getTranslations(namespace);
  const key = `done.${textOf(done)}`;
  return isKey(t, key) ? t(key, { serial: textOf(serial) }) : undefined;
};

interface HandOverFacts {
  readonly query: string;
  readonly found: PermitToHandOver | undefined;
  readonly collected: boolean;
  readonly uncollected: UncollectedList;
}

/** The search for a permit to hand over, as the URL asks for it, and whose permits have waited long. */
export const handOverOf = async (
  officer: OfficerActor,
  { permit, done, uncollected: cursor }: Query,
): Promise<HandOverFacts> => {
  const query = textOf(permit).slice(0, 100);
  const after = textOf(cursor).slice(0, 50);
  const [found, uncollected] = await Promise.all([
    acceptedCase(officer, query),
    uncollectedPermits(officer, after),
  ]);
  return {
    query,
    collected: done === "collect",
    uncollected: { ...uncollected, goesOn: after !== "" },
    found: found && {
      applicationId: found.id,
      version: found.version,
      state: found.state,
      ready: found.ready,
      fullName: found.fullName,
      serial: found.serial,
      permitNumber: found.permit?.number ?? "",
      validUntil: found.permit?.validUntil ?? "",
    },
  };
};
