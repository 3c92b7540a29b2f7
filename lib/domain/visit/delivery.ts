import { isAddress } from "../people/text-formats";
import { isPhone } from "../people/phone";
import { typedLine, typedNumber } from "../typed-text";
import { DELIVERY_METHODS, type DeliveryMethod } from "../vocabulary";

/** What is asked of where an EMS parcel goes. */
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
export type DeliveryAddress = Readonly<Record<DeliveryField, string>>;

/** How a permit reaches its holder. */
export interface Delivery {
  readonly method: DeliveryMethod;
  /** Where EMS takes it; undefined: it is handed over, or whoever reads this needs no address. */
  readonly address: DeliveryAddress | undefined;
}

/** As it is typed with a booking. */
export type TypedDelivery = Readonly<Partial<Record<"method" | DeliveryField, string>>>;

/** Parts of an address one after the other: Chinese ones stand close, others apart. */
const joined = (before: string, part: string): string =>
  /\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(part) ? before + part : `${before} ${part}`;

/** An address as it is written on an envelope, the widest place first. */
export const onEnvelope = (to: DeliveryAddress): string =>
  [to.postcode, [to.province, to.city, to.district, to.address].reduce(joined), to.recipient, to.phone]
    .filter(Boolean)
    .join(" ");

/** Something for every part of the address. */
export const inFields = <T>(of: (name: DeliveryField) => T): Readonly<Record<DeliveryField, T>> =>
  Object.fromEntries(DELIVERY_FIELDS.map((name) => [name, of(name)])) as Record<DeliveryField, T>;

const TRACKING_NO = /^(?:[A-Z]{2}\d{9}[A-Z]{2}|\d{10,15})$/;

/** An EMS number as it is stored, two letters, nine digits and CN, or 10 to 15 digits; undefined: it is none. */
export const trackingNoOf = (typed: string): string | undefined => {
  const number = typed.replace(/[\s-]/g, "").toUpperCase();
  return TRACKING_NO.test(number) ? number : undefined;
};

export const isPosted = (delivery: Pick<Delivery, "method"> | null | undefined): boolean =>
  delivery?.method === "EMS";

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
  if (name === "address" && !isAddress(value)) return "address";
  return name === "postcode" && !/^\d{6}$/.test(value) ? "postcode" : undefined;
};

/** Judges the delivery part of a booking; errors are codes of `validation.json` by field ("delivery" is the method). */
export const judgeDelivery = (
  typed: TypedDelivery,
): { delivery: Delivery } | { errors: Record<string, string> } => {
  const method = DELIVERY_METHODS.find((known) => known === typed.method);
  if (!method) return { errors: { delivery: typed.method ? "notAnOption" : "required" } };
  if (!isPosted({ method })) return { delivery: { method, address: undefined } };
  const address: DeliveryAddress = inFields((name) =>
    (name === "postcode" ? typedNumber : typedLine)(typed[name] ?? ""),
  );
  const errors = Object.fromEntries(
    DELIVERY_FIELDS.flatMap((name) => {
      const error = errorOf(name, address[name]);
      return error ? [[name, error]] : [];
    }),
  );
  return Object.keys(errors).length > 0 ? { errors } : { delivery: { method, address } };
};
