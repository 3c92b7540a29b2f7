import type { OfficerRole } from "@/lib/domain/vocabulary";

/** Somebody of the demo beside its families (199 0000 0101 … 0199; 0001 … 0009 are left free). Invented people with
 *  numbers nobody has; nothing here is secret. */
interface DemoAccount {
  /** UNIT: a unit processor's phone, whose sign-in is refused (guide §1.2). */
  readonly role: OfficerRole | "UNIT";
  readonly name: string;
  /** The hall the desk stands in; absent for those who work for all halls. */
  readonly hall?: string;
  /** As it is typed at sign-in. */
  readonly phone: string;
}

/** An officer of the demo, with everything a sign-in takes. */
export interface DemoOfficer extends DemoAccount {
  readonly role: OfficerRole;
  readonly staffNumber: string;
  readonly password: string;
}

const officer = (
  staffNumber: string,
  role: OfficerRole,
  name: string,
  phone: string,
  hall?: string,
): DemoOfficer => ({
  role,
  name,
  ...(hall ? { hall } : {}),
  phone,
  staffNumber,
  password: `demo-${staffNumber}`,
});

export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  officer("P1001", "PRE_REVIEWER", "陈晓预", "199 0000 0901"),
  officer("P1002", "PRE_REVIEWER", "刘静预", "199 0000 0902"),
  officer("P1003", "RECEPTION", "吴敏导", "199 0000 0903", "1"),
  officer("P1004", "WINDOW", "李文窗", "199 0000 0904", "1"),
  officer("P1005", "INTERVIEWER", "王颖谈", "199 0000 0905", "1"),
  officer("P1006", "RECEPTION", "郑宜导", "199 0000 0906", "2"),
  officer("P1007", "WINDOW", "钱敏窗", "199 0000 0907", "2"),
  officer("P1008", "INTERVIEWER", "冯言谈", "199 0000 0908", "2"),
  officer("P1009", "APPROVER", "赵正批", "199 0000 0909"),
  officer("P1010", "PRODUCTION", "孙立证", "199 0000 0910"),
  officer("P1011", "ADMIN", "周管", "199 0000 0911"),
  officer("P1012", "WINDOW", "何清窗", "199 0000 0912", "1"),
];

/** A phone registered by a unit's processor. */
export const DEMO_UNIT: DemoAccount = {
  role: "UNIT",
  name: "深圳海曜光电有限公司（演示）",
  phone: "199 0000 0801",
};
