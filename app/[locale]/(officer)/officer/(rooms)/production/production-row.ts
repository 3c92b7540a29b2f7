import type { ProductionRow } from "@/components/rooms/production/ProductionForms";
import { dueOf } from "@/components/desk/kit/due-of";
import { inLanguage } from "@/lib/domain/text";
import { onEnvelope } from "@/lib/domain/visit/delivery";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import type { PermitRow } from "@/lib/server/db/questions/officer/production-queue";

/** A permit on its way, in the officer's language; the address is written as on a Chinese envelope. */
export const productionRow = async (permit: PermitRow, locale: string): Promise<ProductionRow> => {
  const { hall } = permit;
  const { method, address } = permit.delivery;
  return {
    ...permit,
    due: dueOf(permit, today(), await loadCalendar()),
    hall: hall ? inLanguage(hall, locale) : "",
    delivery: method,
    recipient: address ? onEnvelope(address) : "",
  };
};
