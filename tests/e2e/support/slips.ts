import { createPrivateKey, hkdfSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Slip, slipText } from "@/lib/domain/visit/slip-token";

/** The text of a slip's code, as a demo server with its secrets in this folder makes it. */
export const slipOf = (folder: string, slip: Slip): string => {
  const { INDEX_KEY } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as {
    INDEX_KEY: string;
  };
  const seed = Buffer.from(hkdfSync("sha256", Buffer.from(INDEX_KEY, "base64"), "", "slip", 32));
  const key = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const text = slipText(slip);
  const secret = createPrivateKey({ key, format: "der", type: "pkcs8" });
  return `${text}.${sign(null, Buffer.from(text), secret).toString("base64url")}`;
};
