/** Letters and digits nobody mistakes for each other: what a short number is drawn from, about 4.95 bits each. */
export const SHORT_NUMBER_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Whether this is a short number of so many signs.
 *  @param number as `typedNumber` leaves it */
export const isShortNumber = (number: string, length: number): boolean =>
  number.length === length && [...number].every((sign) => SHORT_NUMBER_SIGNS.includes(sign));

/** "7K3MQ2WX9FHT" as people read it: 7K3M-Q2WX-9FHT. */
export const numberInGroups = (number: string): string => number.match(/.{1,4}/g)?.join("-") ?? number;
