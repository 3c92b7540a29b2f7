import { randomBytes } from "node:crypto";

/** Drawn until it has a figure: one of some 1,500 has none and is refused like words. */
export const drawnKey = (): string => {
  const drawn = randomBytes(32).toString("base64");
  return /[0-9]/.test(drawn) ? drawn : drawnKey();
};

/** Everything production needs, of services that are not there. */
export const productionSettings = () => ({
  AUTH_SECRET: drawnKey(),
  DATA_KEYS: `k1:${drawnKey()},k2:${drawnKey()}`,
  INDEX_KEY: drawnKey(),
  SLIP_KEY: drawnKey(),
  DATABASE_URL: "postgresql://permits:secret@db.example.cn:5432/permits",
  SMS_DRIVER: "http",
  SMS_HTTP_URL: "https://sms.example.cn/send",
  SMS_HTTP_TOKEN: "token",
  PHOTO_REGISTRY_DRIVER: "http",
  PHOTO_REGISTRY_URL: "https://photos.example.cn",
  PHOTO_REGISTRY_TOKEN: "token",
  SPONSOR_REGISTRY_DRIVER: "http",
  SPONSOR_REGISTRY_URL: "https://workers.example.cn",
  SPONSOR_REGISTRY_TOKEN: "token",
  CLAMD_ADDRESS: "clamd:3310",
  PUBLIC_URL: "https://permits.example.cn",
});
