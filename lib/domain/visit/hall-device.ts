/** What stands in a hall: 取号机 gives tickets, 叫号屏 shows the calls. */
export const DEVICE_KINDS = ["KIOSK", "DISPLAY"] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const isDeviceKind = (text: string): text is DeviceKind =>
  (DEVICE_KINDS as readonly string[]).includes(text);

/** A pairing code is read from one screen and typed on another (assumed, as are the numbers below). */
export const PAIRING_CODE_LENGTH = 8;
export const PAIRING_CODE_MINUTES = 10;
/** Wrong codes from one address, and for one hall, in the time one code lives. */
export const WRONG_CODES_FROM_ADDRESS = 5;
export const WRONG_CODES_OF_HALL = 20;

/** How often a device says that it is there; not heard of for three times as long it is away. */
export const HEARTBEAT_SECONDS = 30;
export const AWAY_AFTER_SECONDS = 3 * HEARTBEAT_SECONDS;

/** Tickets a kiosk gives while its network is away have a letter of their own, so that no type's series has to wait. */
export const OFFLINE_LETTER = "K";
/** Numbers a kiosk holds for that; at a kiosk's pace an hour's worth. */
export const OFFLINE_NUMBERS = 60;
/** With so few left it asks for others. */
export const FEW_OFFLINE_NUMBERS = 20;

/** A kiosk nobody touches forgets who stood there. */
export const KIOSK_SILENCE_SECONDS = 45;
/** Numbers nobody knows, typed at one kiosk in ten minutes, before it asks to go to the reception. */
export const UNKNOWN_NUMBERS_AT_KIOSK = 30;
