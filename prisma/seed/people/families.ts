import type { ApplicationType } from "@/lib/domain/types/registry";
import type { Relationship } from "@/lib/domain/vocabulary";

interface Name {
  readonly familyName: string;
  readonly givenName: string;
}

/** One invented applicant with the worker he or she follows (domain.md §9.2). */
export interface Family extends Name {
  /** Last four digits of the account's phone, 199 0000 xxxx. */
  readonly phone: string;
  readonly locale: "zh" | "en";
  readonly gender: "M" | "F";
  /** ISO alpha-3; passports print D for Germany. */
  readonly nationality: string;
  readonly birthDate: string;
  readonly passportNo: string;
  /** When it lies nearer than two years it moves on by whole years, so that the demo never ages. */
  readonly passportExpiresOn: string;
  readonly relationship: Relationship;
  readonly sponsor: Name & { readonly gender: "M" | "F"; readonly birthDate: string };
  readonly employer: string;
  /** What they apply for. */
  readonly type: ApplicationType;
}

/** "FAMILY, GIVEN"; one-word names have one side only. */
const nameOf = (text: string): Name => {
  const [familyName = "", givenName = ""] = text.split(",").map((part) => part.trim());
  return { familyName, givenName };
};

/** A row: phone, language | applicant | sex, nationality, birth, passport, its end | relationship | worker | sex, birth |
 *  employer. */
export const family = (row: string, type: ApplicationType): Family => {
  const [account = "", name = "", facts = "", relationship = "", sponsor = "", born = "", employer = ""] =
    row.split(" | ");
  const [phone = "", locale = ""] = account.split(" ");
  const [gender = "", nationality = "", birthDate = "", passportNo = "", passportExpiresOn = ""] =
    facts.split(" ");
  const [sponsorGender = "", sponsorBirthDate = ""] = born.split(" ");
  return {
    phone,
    locale: locale === "zh" ? "zh" : "en",
    ...nameOf(name),
    gender: gender === "M" ? "M" : "F",
    nationality,
    birthDate,
    passportNo,
    passportExpiresOn,
    relationship: relationship as Relationship,
    sponsor: {
      ...nameOf(sponsor),
      gender: sponsorGender === "M" ? "M" : "F",
      birthDate: sponsorBirthDate,
    },
    employer: `${employer}（演示）`,
    type,
  };
};

const ROWS = {
  kim: "0101 en | KIM, MINJI | F KOR 1988-04-12 M46530362 2031-09-15 | SPOUSE | PARK, SANGHO | M 1985-02-11 | 深圳海曜光电有限公司",
  junseo:
    "0101 en | PARK, JUNSEO | M KOR 2015-06-03 M61234508 2029-06-02 | CHILD | PARK, SANGHO | M 1985-02-11 | 深圳海曜光电有限公司",
  sato: "0102 zh | SATO, HANAKO | F JPN 1985-07-20 TZ1234567 2032-11-04 | SPOUSE | SATO, KEN | M 1983-05-02 | 前海晨星汽车电子有限公司",
  smith:
    "0103 en | SMITH JONES, SUSIE MARGARET | F USA 1979-02-14 A12345678 2033-02-13 | SPOUSE | JONES, DAVID | M 1977-09-30 | 湾区国际学校",
  liam: "0104 en | O'CONNOR, LIAM JAMES | M GBR 2018-09-30 512345678 2028-09-29 | CHILD | O'CONNOR, SEAN | M 1984-03-17 | 南山云图软件有限公司",
  gregor:
    "0105 en | MUELLER, GREGOR | M DEU 1953-11-16 C01X00T47 2034-08-30 | PARENT | MUELLER, JONAS | M 1981-06-21 | 龙岗精工机床有限公司",
  celine:
    "0106 en | VAN DER MUELLEN, CELINE | F FRA 1990-12-25 19AB12345 2029-01-08 | SPOUSE | DUBOIS, MARC | M 1988-08-08 | 蛇口海洋工程有限公司",
  lakshmi:
    "0107 en | , LAKSHMI | F IND 1960-01-05 Z1234567 2030-03-30 | PARENT_IN_LAW | RAO, VIKRAM | M 1982-12-01 | 福田云算科技有限公司",
  sukarni:
    "0108 zh | SUKARNI, | F IDN 1992-08-17 X1234567 2028-08-17 | SPOUSE | SETIAWAN, BUDI | M 1990-04-04 | 宝安供应链有限公司",
  anna: "0109 zh | PETROVA, ANNA | F RUS 1994-01-01 751234567 2031-05-01 | SPOUSE | PETROV, IVAN | M 1991-10-19 | 光明新材料有限公司",
  maria:
    "0110 en | DELA CRUZ, MARIA LUISA | F PHL 1987-03-08 P1234567A 2029-03-07 | SPOUSE | DELA CRUZ, RAMON | M 1986-01-25 | 罗湖艺术中心",
  ayesha:
    "0111 en | KHAN, AYESHA | F PAK 2011-01-11 AB1234561 2027-06-10 | CHILD | KHAN, IMRAN | M 1980-07-07 | 坪山生物有限公司",
  jean: "0112 en | TREMBLAY, JEAN LUC | M CAN 1958-04-19 AB123456 2033-04-18 | PARENT | TREMBLAY, ALAIN | M 1985-11-11 | 盐田港务有限公司",
  ines: "0113 en | SANTOS, INES | F PRT 1991-05-23 CA123456 2031-02-10 | SPOUSE | SANTOS, RUI | M 1989-02-02 | 大鹏湾酒店管理有限公司",
  elif: "0114 en | YILMAZ, ELIF | F TUR 1993-09-09 U12345678 2030-07-19 | SPOUSE | YILMAZ, EMRE | M 1990-03-12 | 坂田通信设备有限公司",
  chiara:
    "0115 zh | ROSSI, CHIARA | F ITA 1986-10-14 YA1234567 2032-05-05 | SPOUSE | ROSSI, PAOLO | M 1984-08-27 | 深圳湾设计事务所",
  lucia:
    "0116 en | GARCIA LOPEZ, LUCIA | F ESP 1989-01-30 XDA123456 2031-11-21 | SPOUSE | MORENO, DIEGO | M 1987-12-15 | 华强北电子有限公司",
  linh: "0117 zh | NGUYEN, THUY LINH | F VNM 1995-06-18 C1234567 2030-10-10 | SPOUSE | TRAN, VAN MINH | M 1993-02-20 | 龙华精密制造有限公司",
  nok: "0118 en | SRISAI, NOK | F THA 1990-02-28 AA1234567 2029-12-01 | SPOUSE | SRISAI, CHAI | M 1988-06-06 | 沙井食品科技有限公司",
  noah: "0119 en | ANDERSEN, NOAH | M DNK 2014-11-02 208123456 2028-11-30 | CHILD | ANDERSEN, METTE | F 1983-05-29 | 深港创新风能有限公司",
  aisha:
    "0120 en | BINTI RAHMAN, AISHA | F MYS 1988-12-08 A50123456 2030-01-17 | SPOUSE | BIN ISMAIL, HAFIZ | M 1986-09-13 | 福永物流有限公司",
  olga: "0121 zh | KOVALENKO, OLGA | F UKR 1984-04-24 FE123456 2031-08-08 | SPOUSE | KOVALENKO, TARAS | M 1982-01-14 | 光明航空材料有限公司",
  fatima:
    "0122 en | HASSAN, FATIMA | F EGY 1990-07-01 A12345670 2029-05-14 | SPOUSE | HASSAN, OMAR | M 1987-11-05 | 盐田国际贸易有限公司",
  emma: "0123 en | NILSSON, EMMA | F SWE 1991-03-03 AA7654321 2032-09-09 | SPOUSE | NILSSON, ERIK | M 1990-10-10 | 前海数字医疗有限公司",
  rosa: "0124 en | MENDOZA, ROSA | F MEX 1987-08-15 G12345678 2031-04-02 | SPOUSE | MENDOZA, CARLOS | M 1985-07-17 | 大疆谷航拍学院",
  sofia:
    "0125 en | SILVA, SOFIA | F BRA 2013-02-12 FX123456 2028-10-20 | CHILD | SILVA, PEDRO | M 1982-04-09 | 龙岗体育发展有限公司",
  mei: "0126 zh | TAN, MEI LING | F SGP 1986-06-26 K1234567E 2031-01-31 | SPOUSE | TAN, WEI HAO | M 1984-02-29 | 南山生物医药有限公司",
  zofia:
    "0127 en | NOWAK, ZOFIA | F POL 1992-11-20 EA1234567 2030-06-16 | SPOUSE | NOWAK, ADAM | M 1991-05-05 | 坪山汽车零部件有限公司",
  lars: "0128 en | DE VRIES, LARS | M NLD 1955-05-17 NW1234567 2031-03-19 | PARENT | DE VRIES, ANNE | F 1986-08-03 | 河套量子研究院",
  nadia:
    "0129 en | BENALI, NADIA | F MAR 1989-09-27 AB1234567 2030-12-12 | SPOUSE | BENALI, YOUSSEF | M 1986-03-31 | 布吉纺织有限公司",
  dilnoza:
    "0130 zh | KARIMOVA, DILNOZA | F UZB 1993-10-07 FA1234567 2031-07-24 | SPOUSE | KARIMOV, AZIZ | M 1990-12-30 | 宝安国际展览有限公司",
  hana: "0131 en | NOVAKOVA, HANA | F CZE 1985-12-03 45123456 2032-02-22 | SPOUSE | NOVAK, PETR | M 1983-09-18 | 西丽仪器有限公司",
  grace:
    "0132 en | OKAFOR, GRACE | F NGA 1990-04-06 A01234567 2029-09-25 | SPOUSE | OKAFOR, EMEKA | M 1988-01-08 | 罗湖珠宝设计有限公司",
  tomas:
    "0133 en | PEREZ, TOMAS | M ARG 2016-01-21 AAF123456 2029-04-27 | CHILD | PEREZ, VALERIA | F 1987-10-23 | 深圳湾足球学校",
  signe:
    "0135 en | LARSEN, SIGNE | F DNK 1994-02-03 209876543 2032-05-20 | SPOUSE | LARSEN, MADS | M 1991-12-11 | 前海北岸咨询有限公司",
  ieva: "0134 en | KALNINA, IEVA | F LVA 1992-05-14 LV1234567 2031-06-11 | SPOUSE | KALNINS, JANIS | M 1990-02-17 | 蛇口港务工程有限公司",
};

export type FamilyName = keyof typeof ROWS;

/** Those who apply for no first permit (domain.md §9.2), some more of each type beside them. */
const HOLDERS: Readonly<Partial<Record<FamilyName, ApplicationType>>> = {
  sato: "EXTENSION",
  celine: "EXTENSION",
  ayesha: "EXTENSION",
  nok: "EXTENSION",
  mei: "RENEWAL",
  smith: "RENEWAL",
  emma: "RENEWAL",
  sukarni: "REISSUE",
  anna: "REISSUE",
  olga: "REISSUE",
};

export const FAMILIES = Object.fromEntries(
  Object.entries(ROWS).map(([name, row]) => [name, family(row, HOLDERS[name as FamilyName] ?? "FIRST")]),
) as Record<FamilyName, Family>;
