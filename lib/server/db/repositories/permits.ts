import "server-only";
import { hexOf } from "@/lib/server/base/crypto";
import { statesWhere } from "@/lib/domain/case/states";
import type { Tx } from "../client";
import type { Prisma } from "../generated/client";
import { LIMITS } from "../limits";

/** States in which the permit is in its holder's hands. */
export const HANDED_OVER = statesWhere((row) => row.action === "done");

/** Of everybody an account applied for, or of one person by the passports they hold or held (see `columnsOf`). */
type Whose = { readonly accountId: string } | { readonly holders: readonly Uint8Array<ArrayBuffer>[] };

const whereOf = (whose: Whose): Prisma.PermitWhereInput =>
  "accountId" in whose
    ? { application: { accountId: whose.accountId } }
    : { holderIndex: { in: [...whose.holders] } };

interface Person {
  readonly fullName: string;
  readonly nationality: string;
  readonly birthIndex: Uint8Array | null;
}

/** The same for one person whatever passport they hold. */
export const personOf = ({ fullName, nationality, birthIndex }: Person): string =>
  [nationality, hexOf(birthIndex ?? new Uint8Array()), fullName].join(":");

/** The permits on file as of the Shanghai day `day`: of those handed over and not yet ended the one issued last of each
 *  person, with the application it was made for. */
export const permitsOnFile = async (tx: Tx, whose: Whose, day: string) => {
  const found = await tx.permit.findMany({
    where: {
      AND: [whereOf(whose), { validUntil: { gte: day }, application: { state: { in: HANDED_OVER } } }],
    },
    orderBy: [{ issuedOn: "desc" }, { number: "desc" }],
    take: LIMITS.ofOneAccount,
    select: {
      number: true,
      issuedOn: true,
      validUntil: true,
      application: {
        select: { id: true, serial: true, type: true, fullName: true, nationality: true, birthIndex: true },
      },
    },
  });
  const people = found.map(({ application }) => personOf(application));
  return found.filter((_, at) => people.indexOf(people[at] ?? "") === at);
};
