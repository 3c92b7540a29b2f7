/** ISO 3166-1 alpha-3 without China and its regions: their people are not foreigners (domain.md §2.9). One string,
 *  because this list travels to the browser. */
const STATES_AND_TERRITORIES = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR
  BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CIV CMR COD COG COK COL COM
  CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA
  FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HMD HND HRV HTI HUN
  IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR
  LBY LCA LIE LKA LSO LTU LUX LVA MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT
  MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW
  PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM
  SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV
  TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
`;

/** Codes passports print that ISO does not have: Kosovo, British classes, United Nations, stateless and refugees (ICAO Doc 9303). */
const TRAVEL_DOCUMENT_CODES = [
  "RKS",
  "GBD",
  "GBN",
  "GBO",
  "GBP",
  "GBS",
  "UNO",
  "UNA",
  "XXA",
  "XXB",
  "XXC",
  "XXX",
] as const;

const ISO_CODES: readonly string[] = STATES_AND_TERRITORIES.trim().split(/\s+/);

/** What a nationality may be. */
export const NATIONALITIES: readonly string[] = [...ISO_CODES, ...TRAVEL_DOCUMENT_CODES];

/** China and its regions, which may be a place of birth though not a nationality here. */
const CHINESE_REGIONS = ["CHN", "HKG", "MAC", "TWN"] as const;

/** What a country of birth may be. */
export const BIRTH_COUNTRIES: readonly string[] = [...CHINESE_REGIONS, ...ISO_CODES, "RKS"];
