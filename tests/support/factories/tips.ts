import { randomUUID } from "node:crypto";
import { today } from "@/lib/server/base/clock";
import { giveTip } from "@/lib/use-cases/tips/give-tip";
import { db } from "@/lib/server/db/client";
import { addTipFiles } from "@/lib/use-cases/tips/add-tip-files";
import { aPdf } from "../files/papers";
import { expectOk } from "./cases";

/** A report of an offence, as somebody nobody knows gives it.
 *  @returns its number */
export const aTip = async (): Promise<string> => {
  const written = {
    kind: "OTHER",
    what: "小区里有外国人入住，没有登记。",
    district: "LUOHU",
    address: "翠竹路88号",
    seenOn: today(),
    contact: "",
  };
  const from = { address: "198.51.100.7", browserId: "b" };
  return expectOk(await giveTip({ ...written, from, key: randomUUID() })).number;
};

/** A PDF that was added to a report.
 *  @returns its id */
export const aTipFile = async (): Promise<string> => {
  const { id: tipId } = await db.tip.findUniqueOrThrow({ where: { number: await aTip() } });
  const files = [{ name: "", pieces: [await aPdf()] }];
  expectOk(await addTipFiles(tipId, { kind: "ok", fields: {}, files }));
  return (await db.tipFile.findFirstOrThrow({ where: { tipId } })).id;
};
