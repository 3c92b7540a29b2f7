/** Digits and letters that are not mistaken for each other when read aloud or typed at a kiosk. */
export const NUMBER_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const NUMBER_TAIL_LENGTH = 6;
const PATTERN = new RegExp(`^Y\\d{6}[${NUMBER_ALPHABET}]{${NUMBER_TAIL_LENGTH}}$`);

/** "Y261126K7M2QX": Y(预约), the day of the visit, six random characters. `picks` are numbers from 0 to 31. */
export const appointmentNumber = (date: string, picks: readonly number[]): string =>
  `Y${date.slice(2).replaceAll("-", "")}${picks.map((pick) => NUMBER_ALPHABET[pick] ?? "2").join("")}`;

export const isAppointmentNumber = (text: string): boolean => PATTERN.test(text);
