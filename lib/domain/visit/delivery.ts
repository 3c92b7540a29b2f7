import { isPhone } from "../people/phone";
import { DELIVERY_METHODS, type DeliveryMethod } from "../vocabulary";

/** Where an EMS parcel goes; all empty when the permit is picked up. */
export const DELIVERY_FIELDS = [
  "recipient",
  "phone",
  "province",
  "city",
  "district",
  "address",
  "postcode",
] as const;
export type DeliveryField = (typeof DELIVERY_FIELDS)[number];
export type DeliveryDetails = Readonly<Record<DeliveryField, string>>;

export interface DeliveryChoice {
  readonly method: DeliveryMethod;
  readonly details: DeliveryDetails;
}

const MAX_LENGTH: Readonly<Record<DeliveryField, number>> = {
  recipient: 60,
  phone: 20,
  province: 20,
  city: 20,
  district: 20,
  address: 120,
  postcode: 6,
};
/** Not every sender knows the postcode; EMS delivers without. */
const OPTIONAL: readonly DeliveryField[] = ["postcode"];

const errorOf = (name: DeliveryField, value: string): string | undefined => {
  if (!value) return OPTIONAL.includes(name) ? undefined : "required";
  if (value.length > MAX_LENGTH[name]) return "tooLong";
  if (name === "phone" && !isPhone(value)) return "phone";
  return name === "postcode" && !/^\d{6}$/.test(value) ? "postcode" : undefined;
};

/** Judges the delivery part of a booking; errors are codes of `validation.json` by field ("delivery" is the method). */
export const judgeDelivery = (
  typed: Readonly<Record<string, string | undefined>>,
): { choice: DeliveryChoice } | { errors: Record<string, string> } => {
  const method = DELIVERY_METHODS.find((known) => known === typed.method);
  if (!method) return { errors: { delivery: typed.method ? "notAnOption" : "required" } };
  const posted = method === "EMS";
  const details = Object.fromEntries(
    DELIVERY_FIELDS.map((name) => [name, posted ? (typed[name] ?? "").trim() : ""]),
  ) as DeliveryDetails;
  if (!posted) return { choice: { method, details } };
  const errors = Object.fromEntries(
    DELIVERY_FIELDS.flatMap((name) => {
      const error = errorOf(name, details[name]);
      return error ? [[name, error]] : [];
    }),
  );
  return Object.keys(errors).length > 0 ? { errors } : { choice: { method, details } };
};
