/** What we say instead, and why. */
export interface Ours {
  readonly zh?: string;
  readonly en?: string;
  readonly why: string;
}

/** Key of a message, the words of domain.md, its English where it gives one, and what is said instead. */
export type Proposal = readonly [key: string, zh: string, en?: string, ours?: Ours];

const WHICH =
  "A visa, two permits and two passports have such a line: the label says of which paper (decision 153).";
const WHOSE = "Step 1 asks the same of the applicant: the label says that it is the worker's (decision 153).";
const BOX = "A box is answered by ticking it, so its label is a sentence that can be true (decision 153).";
const ROW =
  "Each cell of a row of the paper form is a field of its own here, and says which row (decision 153).";
const PEOPLE = "The contact and the emergency contact both have one: the label says whose (decision 153).";

/** domain.md §1.5, steps 2 and 3 in its order; English from there and from the official form (§2.4). */
export const PROPOSED: readonly Proposal[] = [
  ["fields.heldKind.label", "现持有效签证证件种类", "Current visa category"],
  ["vocabulary.heldDocumentKinds.VISA", "签证", "Visa"],
  ["vocabulary.heldDocumentKinds.STAY_PERMIT", "停留证件", "Stay permit"],
  ["vocabulary.heldDocumentKinds.RESIDENCE_PERMIT", "居留证件", "Residence permit"],
  ["fields.visaCategory.label", "签证种类"],
  [
    "fields.heldNo.label",
    "证件号码",
    "Visa No.",
    { zh: "签证证件号码", en: "Visa or permit No.", why: WHICH },
  ],
  [
    "fields.heldExpiresOn.label",
    "有效期至",
    "Valid until",
    { zh: "签证证件有效期至", en: "Expiration date of visa or permit", why: WHICH },
  ],
  ["fields.lastEntryOn.label", "入境日期", "Date of last entry"],
  ["fields.portOfEntry.label", "入境口岸", "Port of entry"],
  ["fields.requestedUntil.label", "申请居留期限至", "Valid until"],
  // Fixed: asked of nobody, ticked on the form.
  ["pdf.personalAffair", "私人事务", "Personal affair"],
  [
    "fields.groups.change",
    "变更项目",
    undefined,
    {
      zh: "变更的事项",
      why: "The law's own word for what is registered is 事项 (EEAL art. 33: 登记事项), as in the guide's §1.11.",
    },
  ],
  ["fields.changedName.label", "姓名", "Name", { zh: "姓名有变更", en: "The name has changed", why: BOX }],
  [
    "fields.changedPassport.label",
    "护照号码",
    "Passport No.",
    { zh: "护照号码有变更", en: "The passport number has changed", why: BOX },
  ],
  [
    "fields.formerFamilyName.label",
    "原姓名",
    undefined,
    { zh: "原姓(英文姓)", why: "Asked in two fields, each called 原 and the guide's word of step 1." },
  ],
  [
    "fields.formerGivenName.label",
    "原姓名",
    undefined,
    { zh: "原名(英文名)", why: "Asked in two fields, each called 原 and the guide's word of step 1." },
  ],
  ["fields.formerPassportNo.label", "原护照号码"],
  ["fields.lossKind.label", "补发原因"],
  ["vocabulary.lossKinds.LOST", "遗失"],
  ["vocabulary.lossKinds.DAMAGED", "损坏"],
  [
    "fields.lossOn.label",
    "遗失日期",
    undefined,
    { zh: "遗失或者损坏的日期", why: "Whoever gave 损坏 as the reason is asked the same question." },
  ],
  ["fields.lossPlace.label", "遗失地点"],
  ["fields.lossHow.label", "经过"],
  [
    "fields.nothingChanged.label",
    "登记事项未变更声明",
    undefined,
    {
      zh: "我的居留许可登记事项没有发生变化",
      why: "A declaration says what is declared, in the guide's words of §1.11 (居留许可登记事项没有发生变化的).",
    },
  ],
  ["fields.groups.companions", "使用同一护照的偕行人", "Dependents on same passport"],
  ["fields.companion1Name.label", "姓、名", undefined, { zh: "偕行人1姓名", why: ROW }],
  [
    "fields.companion1Gender.label",
    "性别",
    "Sex",
    { zh: "偕行人1性别", en: "Dependent 1: gender", why: ROW },
  ],
  [
    "fields.companion1BirthDate.label",
    "出生日期",
    "Date of birth",
    { zh: "偕行人1出生日期", en: "Dependent 1: date of birth", why: ROW },
  ],
  [
    "fields.companion1Relation.label",
    "与申请人关系",
    "Relationship",
    { zh: "偕行人1与申请人关系", en: "Dependent 1: relationship to you", why: ROW },
  ],
  ["fields.remarks.label", "备注", "Notes"],
  [
    "fields.relationship.label",
    "与申请人关系",
    undefined,
    {
      zh: "与家属(工作者)的关系",
      why: "The answers say what the applicant is to the worker, so the question must ask it that way round.",
    },
  ],
  ["vocabulary.relationships.SPOUSE", "配偶"],
  ["vocabulary.relationships.PARENT", "父母"],
  ["vocabulary.relationships.CHILD", "未满18周岁子女"],
  ["vocabulary.relationships.PARENT_IN_LAW", "配偶的父母"],
  [
    "fields.sponsorFamilyName.label",
    "姓(英文姓)",
    "Family name (as in passport)",
    { zh: "家属姓(英文姓)", en: "Family member's family name (as in passport)", why: WHOSE },
  ],
  [
    "fields.sponsorGivenName.label",
    "名(英文名)",
    "Given name",
    { zh: "家属名(英文名)", en: "Family member's given name", why: WHOSE },
  ],
  [
    "fields.sponsorChineseName.label",
    "中文姓名",
    "Chinese name if applicable",
    { zh: "家属中文姓名", en: "Family member's Chinese name if applicable", why: WHOSE },
  ],
  [
    "fields.sponsorGender.label",
    "性别",
    "Gender",
    { zh: "家属性别", en: "Family member's gender", why: WHOSE },
  ],
  [
    "fields.sponsorNationality.label",
    "国籍",
    "Nationality",
    { zh: "家属国籍", en: "Family member's nationality", why: WHOSE },
  ],
  [
    "fields.sponsorBirthDate.label",
    "出生日期",
    "Date of birth",
    { zh: "家属出生日期", en: "Family member's date of birth", why: WHOSE },
  ],
  [
    "fields.sponsorPassportNo.label",
    "护照号码",
    "Passport No.",
    { zh: "家属护照号码", en: "Family member's passport No.", why: WHOSE },
  ],
  [
    "fields.sponsorPassportExpiresOn.label",
    "护照有效期至",
    "Expiration date of passport",
    { zh: "家属护照有效期至", en: "Expiration date of family member's passport", why: WHOSE },
  ],
  ["fields.employer.label", "工作单位", "Company/School in China"],
  ["fields.employerCreditCode.label", "统一社会信用代码"],
  ["fields.employerAddress.label", "单位地址"],
  ["fields.employerContact.label", "单位联系人姓名"],
  [
    "fields.employerPhone.label",
    "单位联系人电话",
    undefined,
    {
      zh: "单位联系电话",
      why: "Many employers give the number of an office, which is answered whoever is at work.",
    },
  ],
  ["fields.workPermitNo.label", "工作许可证号"],
  ["fields.workPermitExpiresOn.label", "有效期", undefined, { zh: "工作许可证有效期至", why: WHICH }],
  ["fields.sponsorPermitNo.label", "居留许可号", undefined, { zh: "家属居留许可号", why: WHOSE }],
  ["fields.sponsorPermitExpiresOn.label", "有效期至", undefined, { zh: "家属居留许可有效期至", why: WHICH }],
  [
    "fields.sponsorInProcessSerial.label",
    "在办业务流水号",
    "The serial number of the family member (foreigner working in Shenzhen)'s application in process",
    {
      zh: "家属(工作者)在办的业务编号",
      why: "It is carried from the guide's first page (§1.4), and called there so.",
    },
  ],
  [
    "fields.sponsorMobile.label",
    "手机号",
    "Mobile phone number",
    { zh: "家属手机号", en: "Family member's mobile phone number", why: WHOSE },
  ],
  [
    "fields.sponsorAddress.label",
    "在深住址",
    "Address in Shenzhen",
    { zh: "家属在深住址", en: "Family member's address in Shenzhen", why: WHOSE },
  ],
  ["fields.emergencyName.label", "紧急联系人姓名"],
  ["fields.emergencyRelation.label", "关系", undefined, { zh: "与紧急联系人的关系", why: PEOPLE }],
  ["fields.emergencyPhone.label", "电话", undefined, { zh: "紧急联系人电话", why: PEOPLE }],
];

/** The hints the guide prints, where steps 2 and 3 ask the same again; it prints no other for them. */
export const HINTS: readonly Proposal[] = [
  [
    "fields.requestedUntil.hint",
    "该日期指的是你准备申请的签证证件的有效期",
    "This date refers to the valid date of the residence permit you are applying for",
  ],
  ["fields.sponsorFamilyName.hint", "无明显姓名可为空"],
  ["fields.sponsorGivenName.hint", "无明显姓名可为空"],
  [
    "fields.sponsorInProcessSerial.hint",
    "说明:如果该家属正在办理工作许可+居留许可并联业务的,还未出证的,请录入家属在办的业务流水号,可免上传工作许可证,否则,必须上传工作许可证。",
    "Note: if this family member is jointly applying for a work permit and a residence permit for employment purpose, and the permits have not been issued, please fill in the serial number of this family member's application so that a work permit is not required to be uploaded in the attachments.",
  ],
];

/** Questions of steps 2 and 3 that domain.md does not name there, and why they are asked. */
export const OURS: Readonly<Record<string, string>> = {
  inChina: "The first condition of every type (§1.11: 申请人在境内), which only the applicant can confirm.",
  healthCertificateOn: "The certificate counts six months (Reg. art. 16), so its day decides.",
  filedBy: "Who may fill in for a relative is the law's (Reg. art. 19); the form has 代办人签字 (§2.4).",
  filerName: "The form's 代办人签字 (§2.4), asked only of who fills in for a relative.",
  filerPhone: "The form's 联系电话 beside 代办人签字 (§2.4), asked only of who fills in for a relative.",
  filerIllness: "The third case in which a relative may file (Reg. art. 19).",
  certificationKind:
    "§2.8 proposes it: how a foreign certificate is authenticated decides what is asked for.",
  changedOn: "A change is to be reported within ten days (EEAL art. 33, §2.1), counted from this day.",
};
