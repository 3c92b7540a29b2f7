import { factsOfLocale } from "../locales";
import { bilingual, type Bilingual, inLanguage, type LocalText } from "../text";

/** alpha-3 to alpha-2, which Intl.DisplayNames needs; kept apart so that the browser gets codes only. */
const ALPHA2_PAIRS = `
  ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG
  AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL
  BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH
  CHL:CL CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX CYM:KY
  CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE
  ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GGY:GG GHA:GH GIB:GI GIN:GN
  GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY HMD:HM HND:HN HRV:HR
  HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JEY:JE
  JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY
  LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX
  MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU MWI:MW
  MYS:MY MYT:YT NAM:NA NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ
  OMN:OM PAK:PK PAN:PA PCN:PN PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS
  PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SJM:SJ SLB:SB
  SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX
  SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR
  TUV:TV TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG VIR:VI VNM:VN
  VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
`;
const ALPHA2: ReadonlyMap<string, string> = new Map(
  ALPHA2_PAIRS.trim()
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Names Intl does not have, or words otherwise than this country's authorities do. */
const OWN_NAMES: Readonly<Record<string, LocalText>> = {
  CHN: { zh: "中国", en: "China" },
  HKG: { zh: "中国香港", en: "Hong Kong, China" },
  MAC: { zh: "中国澳门", en: "Macao, China" },
  TWN: { zh: "中国台湾", en: "Taiwan, China" },
  RKS: { zh: "科索沃", en: "Kosovo" },
  GBD: { zh: "英国属土公民", en: "British Overseas Territories citizen" },
  GBN: { zh: "英国国民(海外)", en: "British National (Overseas)" },
  GBO: { zh: "英国海外公民", en: "British Overseas citizen" },
  GBP: { zh: "受英国保护人士", en: "British protected person" },
  GBS: { zh: "英国臣民", en: "British subject" },
  UNO: { zh: "联合国", en: "United Nations" },
  UNA: { zh: "联合国专门机构", en: "United Nations specialised agency" },
  XXA: { zh: "无国籍", en: "Stateless person" },
  XXB: { zh: "难民", en: "Refugee" },
  XXC: { zh: "难民(其他)", en: "Refugee (other)" },
  XXX: { zh: "国籍未注明", en: "Nationality unspecified" },
};

const regionNames = new Map<string, Intl.DisplayNames>();
const regionNamesIn = (tag: string): Intl.DisplayNames => {
  const known = regionNames.get(tag) ?? new Intl.DisplayNames([tag], { type: "region" });
  regionNames.set(tag, known);
  return known;
};

/** The name of an alpha-3 code of NATIONALITIES or BIRTH_COUNTRIES; the code itself when it is none of them. */
export const countryName = (code: string, locale: string): string => {
  const own = OWN_NAMES[code];
  if (own) return inLanguage(own, locale);
  const alpha2 = ALPHA2.get(code);
  return (alpha2 && regionNamesIn(factsOfLocale(locale).tag).of(alpha2)) ?? code;
};

/** The name as papers print it. */
export const countryInBoth = (code: string): Bilingual =>
  bilingual((language) => countryName(code, language));

type NamedCountry = { readonly code: string; readonly name: string };

const namedBefore = new WeakMap<readonly string[], Map<string, readonly NamedCountry[]>>();

const named = (codes: readonly string[], locale: string): readonly NamedCountry[] => {
  const collator = new Intl.Collator(factsOfLocale(locale).tag);
  return codes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => collator.compare(a.name, b.name));
};

/** Codes with their names in reading order of the language, for a select; put in order once for each list and language. */
export const namedCountries = (codes: readonly string[], locale: string): readonly NamedCountry[] => {
  const known = namedBefore.get(codes) ?? new Map<string, readonly NamedCountry[]>();
  namedBefore.set(codes, known);
  const list = known.get(locale) ?? named(codes, locale);
  known.set(locale, list);
  return list;
};
