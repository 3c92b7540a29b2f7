import type { ProductionRow } from "@/components/rooms/production/ProductionForms";
import { inLanguage } from "@/lib/domain/text";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { PermitRow } from "@/lib/server/db/questions/officer/production-queue";

/** A permit on its way, in the officer's language; the address is written as on a Chinese envelope. */
export const productionRow = (permit: PermitRow, locale: string): ProductionRow => {
  const { address, hall, approvedAt } = permit;
  return {
    id: permit.id,
    version: permit.version,
    fullName: permit.fullName,
    passportNo: permit.passportNo,
    serial: permit.serial,
    validUntil: permit.validUntil,
    approvedOn: approvedAt ? shanghaiDate(approvedAt) : "",
    permitNumber: permit.permitNumber,
    hall: hall ? inLanguage(hall, locale) : "",
    delivery: permit.delivery,
    recipient: address
      ? `${address.postcode} ${address.province}${address.city}${address.district}${address.address} ${address.recipient} ${address.phone}`
      : "",
  };
};
