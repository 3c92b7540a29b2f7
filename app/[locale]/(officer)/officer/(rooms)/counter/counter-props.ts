import type { PermitToHandOver } from "@/components/rooms/hall/CollectForm";
import type { UncollectedList } from "@/components/rooms/hall/UncollectedPermits";
import type { OfficerActor } from "@/lib/domain/actors";
import { acceptedCase } from "@/lib/server/db/questions/officer/accepted-case";
import { uncollectedPermits } from "@/lib/server/db/questions/officer/uncollected-permits";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

interface HandOverFacts {
  readonly query: string;
  readonly found: PermitToHandOver | undefined;
  readonly collected: string | undefined;
  readonly uncollected: UncollectedList;
}

/** The search for a permit to hand over, as the URL asks for it, and whose permits have waited long. */
export const handOverOf = async (
  officer: OfficerActor,
  { permit, done, serial, uncollected: cursor }: Query,
): Promise<HandOverFacts> => {
  const query = textOf(permit).slice(0, 100);
  const after = textOf(cursor).slice(0, 50);
  const [found, uncollected] = await Promise.all([
    acceptedCase(officer, query),
    uncollectedPermits(officer, after),
  ]);
  return {
    query,
    collected: done === "collect" ? textOf(serial) : undefined,
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
