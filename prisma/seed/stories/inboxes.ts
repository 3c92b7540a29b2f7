import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { db } from "@/lib/server/db/client";
import { openAnswers } from "@/lib/server/db/repositories/applications";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { askForCorrection } from "@/lib/use-cases/data-requests/ask-for-correction";
import { eraseData } from "@/lib/use-cases/data-requests/erase-data";
import { askForNewPhone } from "@/lib/use-cases/lost-phone/ask-for-new-phone";
import { addTipFiles } from "@/lib/use-cases/tips/add-tip-files";
import { closeTip } from "@/lib/use-cases/tips/close-tip";
import { giveTip, type TipRequest } from "@/lib/use-cases/tips/give-tip";
import { takeUpTip } from "@/lib/use-cases/tips/take-up-tip";
import { expectOk } from "../expect-ok";
import { accountOf } from "../people/applicants";
import { FAMILIES, type Family } from "../people/families";
import { e164 } from "../people/officers";
import { paper } from "../pictures/papers";
import { later, type World } from "./story";
import type { Act } from "./timeline";

const ADMINISTRATOR = "P1011";
/** Of the documentation's own net (RFC 5737). */
const asker = (host: number) => ({ browserId: randomUUID(), address: `192.0.2.${host}` });

/** The code that was sent to this number last. */
const codeSentTo = async (phone: string): Promise<string> => {
  const { text } = await db.demoSms.findFirstOrThrow({ where: { to: phone }, orderBy: { sequence: "desc" } });
  const [code] = /\d{6}/.exec(text) ?? [];
  if (!code) throw new Error(`no code in the last message to ${phone}`);
  return code;
};

type Told = Omit<TipRequest, "from" | "key" | "contact"> & { readonly contact?: string };

const told = (
  at: Date,
  host: number,
  tip: Told,
  then: (tipId: string) => Promise<void> = async () => {},
): Act => ({
  at,
  run: async () => {
    const { number } = expectOk(
      await giveTip({ contact: "", ...tip, from: asker(host), key: randomUUID() }),
      "tip",
    );
    await then((await db.tip.findFirstOrThrow({ where: { number }, select: { id: true } })).id);
  },
});

/** 有奖举报: two that wait, one taken up, one closed. */
const tips = ({ days: { today, at, ago }, officers }: World): Act[] => {
  const actor = officers.get(ADMINISTRATOR);
  if (!actor) throw new Error(`${ADMINISTRATOR} is missing`);
  const takeUp = async (tipId: string): Promise<void> =>
    void expectOk(await takeUpTip({ actor, tipId }), ADMINISTRATOR);
  const before = (n: number): string => addDays(today, -n);
  return [
    told(
      at(6, "09:05"),
      11,
      {
        kind: "OTHER",
        what: "小区里有外国人入住，不知道有没有办理住宿登记，请了解一下。",
        district: "LUOHU",
        address: "罗湖区翠竹路88号",
        seenOn: before(12),
      },
      async (tipId) => {
        await takeUp(tipId);
        const note = "已核实：入住当日已在派出所办理住宿登记，无违法情况。";
        expectOk(await closeTip({ actor, tipId, note }), ADMINISTRATOR);
      },
    ),
    told(
      at(3, "21:16"),
      12,
      {
        kind: "ILLEGAL_WORK",
        what: "一家培训机构聘用了三名外籍教师上课，他们自己说持旅游签证，没有工作许可。每周六、周日全天上课。",
        district: "NANSHAN",
        address: "南山区海德三道12号5楼",
        seenOn: before(5),
        contact: "19900000191",
      },
      takeUp,
    ),
    told(
      at(1, "18:40"),
      13,
      {
        kind: "FALSE_PAPERS",
        what: "Somebody in a chat group sells papers with a seal for residence permits. I took a picture of one.",
        district: "FUTIAN",
        address: "Online; he meets people at 12 Fuhua Road, Futian",
        seenOn: before(2),
      },
      async (tipId) => {
        const picture = { name: "", pieces: [await paper("RELATIONSHIP_PROOF")] };
        expectOk(await addTipFiles(tipId, { kind: "ok", fields: {}, files: [picture] }), "tip's picture");
      },
    ),
    told(ago(70), 14, {
      kind: "ILLEGAL_STAY",
      what: "出租屋里住着两名外国人，据说签证去年就到期了，一直没有离开。房东不让登记。",
      district: "LONGGANG",
      address: "龙岗区布龙路301号2单元",
      seenOn: before(1),
      contact: "19900000192",
    }),
  ];
};

const corrects = (at: Date, family: Family, words: string): Act => ({
  at,
  run: async () =>
    void expectOk(await askForCorrection({ actor: await accountOf(family), words }), family.phone),
});

/** 删除个人信息, with the code it asks for. */
const erases = (at: Date, family: Family, words: string): Act[] => {
  const from = asker(15);
  const phone = e164(`199 0000 ${family.phone}`);
  return [
    {
      at,
      run: async () => {
        const actor = await accountOf(family);
        const input = { purpose: "ERASE", actor, ...from, locale: family.locale } as const;
        expectOk(await sendCode(input), family.phone);
      },
    },
    {
      at: later(at, 2),
      run: async () => {
        const [actor, code] = [await accountOf(family), await codeSentTo(phone)];
        expectOk(await eraseData({ actor, code, words, browserId: from.browserId }), family.phone);
      },
    },
  ];
};

/** 手机号无法使用: asked for online, to be finished at a hall. */
const losesPhone = (at: Date, family: Family, newDigits: string): Act[] => {
  const from = asker(16);
  const { locale } = family;
  const phone = e164(`199 0000 ${newDigits}`);
  return [
    {
      at,
      run: async () =>
        void expectOk(await sendCode({ purpose: "LOST_PHONE", phone, ...from, locale }), newDigits),
    },
    {
      at: later(at, 2),
      run: async () => {
        const { accountId } = await accountOf(family);
        const row = await db.application.findFirstOrThrow({
          where: { accountId, submittedAt: { not: null } },
        });
        const { passportNo = "" } = openAnswers(row);
        const request = { serial: row.serial, passportNo, phone, code: await codeSentTo(phone), locale };
        expectOk(await askForNewPhone({ ...request, ...from }), newDigits);
      },
    },
  ];
};

/** What waits for officers beside the applications: reports, requests about personal data, a lost phone. */
export const inboxes = (world: World): Act[] => {
  const { at, ago } = world.days;
  return [
    ...tips(world),
    corrects(
      at(4, "11:20"),
      FAMILIES.kim,
      "我的居留许可申请中，家属单位名称多写了一个字，提交后才发现，请更正。",
    ),
    corrects(
      at(1, "10:05"),
      FAMILIES.nadia,
      "My address changed after I submitted: I live at the same compound, building 5 now.",
    ),
    ...erases(
      at(2, "15:30"),
      FAMILIES.gregor,
      "I am leaving Shenzhen for good. Please delete what you keep of me.",
    ),
    ...losesPhone(ago(45), FAMILIES.liam, "0187"),
  ];
};
