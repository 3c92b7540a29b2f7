// @ts-check
// Plain JavaScript, because scripts/start.mjs asks before anything is installed: a wrong setting must be named in seconds.

/** @typedef {"missing" | "tooShort" | "tooSimple" | "demoValue" | "sameKey" | "wrongForm" | "unknownDriver"} ProblemCode */
/** @typedef {{ name: string, code: ProblemCode, sentence: string }} ProductionProblem */
/** @typedef {Record<string, string | undefined>} Environment */

/** What each driver that serves real people needs. The embedded ones are the demo's. @type {Record<string, Record<string, string[]>>} */
const needsOfDriver = {
  SMS_DRIVER: {
    aliyun: [
      "SMS_ALIYUN_ACCESS_KEY_ID",
      "SMS_ALIYUN_ACCESS_KEY_SECRET",
      "SMS_ALIYUN_SIGN_NAME",
      "SMS_ALIYUN_TEMPLATE_CODE",
    ],
    tencent: [
      "SMS_TENCENT_SECRET_ID",
      "SMS_TENCENT_SECRET_KEY",
      "SMS_TENCENT_APP_ID",
      "SMS_TENCENT_SIGN_NAME",
      "SMS_TENCENT_TEMPLATE_ID",
    ],
    http: ["SMS_HTTP_URL", "SMS_HTTP_TOKEN"],
  },
  STORAGE_DRIVER: {
    local: [],
    s3: [
      "STORAGE_S3_ENDPOINT",
      "STORAGE_S3_REGION",
      "STORAGE_S3_BUCKET",
      "STORAGE_S3_ACCESS_KEY_ID",
      "STORAGE_S3_SECRET_ACCESS_KEY",
    ],
  },
  PHOTO_REGISTRY_DRIVER: { http: ["PHOTO_REGISTRY_URL", "PHOTO_REGISTRY_TOKEN"] },
  SPONSOR_REGISTRY_DRIVER: { http: ["SPONSOR_REGISTRY_URL", "SPONSOR_REGISTRY_TOKEN"] },
};

/** The driver a setting stands for when it is not set, where that one is good for production. @type {Environment} */
const usualDriver = { STORAGE_DRIVER: "local" };

/** Settings that are addresses of other systems; personal data goes there, so in the clear only on this machine. */
const addresses = [
  "SMS_HTTP_URL",
  "SMS_ALIYUN_ENDPOINT",
  "SMS_TENCENT_ENDPOINT",
  "STORAGE_S3_ENDPOINT",
  "PHOTO_REGISTRY_URL",
  "SPONSOR_REGISTRY_URL",
];

const leastBytes = 32;
const howToMake = "Make one with: openssl rand -base64 32";

/**
 * What keeps this environment from serving real people; an empty list means it may start.
 * @param {Environment} env
 * @param {Environment} [demo] the secrets the demo made for itself beside its database, which must not be carried over
 * @returns {ProductionProblem[]}
 */
export function missingForProduction(env, demo = {}) {
  return [
    ...secretProblems("AUTH_SECRET", env, demo),
    ...secretProblems("DATA_KEYS", env, demo),
    ...secretProblems("INDEX_KEY", env, demo),
    ...secretProblems("SLIP_KEY", env, demo),
    ...sharedKeyProblems(env),
    ...databaseProblems(env.DATABASE_URL),
    ...Object.keys(needsOfDriver).flatMap((name) => driverProblems(name, env)),
    ...addresses.flatMap((name) => addressProblems(name, env[name])),
    ...scannerProblems(env.CLAMD_ADDRESS),
    ...publicUrlProblems(env.PUBLIC_URL),
  ];
}

/** The keys a setting holds: DATA_KEYS is `k1:<key>,k2:<key>`, the others are one. @param {string} name @param {string} value */
function keysIn(name, value) {
  if (name !== "DATA_KEYS") return [value];
  return value.split(",").map((entry) => {
    const [id, key, ...rest] = entry.trim().split(":");
    return id && key && rest.length === 0 ? key : "";
  });
}

/** The bytes behind a hexadecimal or base64 text, or -1 when it is neither. @param {string} text */
function decodedSize(text) {
  if (/^(?:[0-9a-f]{2})+$/i.test(text)) return text.length / 2;
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, "base64").length : -1;
}

/** Whether a key looks drawn and not thought of: 32 random bytes use some thirty different characters, among them
 *  capitals, small letters and figures; words, however long, do not. @param {string} key */
const looksDrawn = (key) =>
  /^[0-9a-f]+$/i.test(key)
    ? new Set(key).size >= 10
    : new Set(key).size >= 20 && [/[a-z]/, /[A-Z]/, /[0-9]/].every((kind) => kind.test(key));

/**
 * @param {string} name
 * @param {Environment} env
 * @param {Environment} demo
 * @returns {ProductionProblem[]}
 */
function secretProblems(name, env, demo) {
  const value = env[name]?.trim();
  if (!value)
    return [missing(name, howToMake + (name === "DATA_KEYS" ? ", written as k1:<that text>." : "."))];
  if (value === demo[name]?.trim())
    return [{ name, code: "demoValue", sentence: `${name} is the demo's own secret. ${howToMake}.` }];
  const keys = keysIn(name, value);
  const smallest = Math.min(...keys.map(decodedSize));
  if (smallest < 0) {
    const form = name === "DATA_KEYS" ? "k1:<base64>, several parted by commas" : "base64";
    return [{ name, code: "wrongForm", sentence: `${name} is not of the form ${form}. ${howToMake}.` }];
  }
  if (smallest < leastBytes) {
    const sentence = `${name} has ${smallest} bytes, ${leastBytes} are needed. ${howToMake}.`;
    return [{ name, code: "tooShort", sentence }];
  }
  if (!keys.every(looksDrawn)) {
    const sentence = `${name} is made of words or repeats itself and can be guessed. ${howToMake}.`;
    return [{ name, code: "tooSimple", sentence }];
  }
  return [];
}

/** Who learns one key must not hold the others. @param {Environment} env @returns {ProductionProblem[]} */
function sharedKeyProblems(env) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const name of ["AUTH_SECRET", "INDEX_KEY", "SLIP_KEY", "DATA_KEYS"])
    for (const key of keysIn(name, env[name]?.trim() ?? "")) {
      const other = key && seen.get(key);
      if (other) {
        const sentence = `${name} holds the same key as ${other}; each needs its own. ${howToMake}.`;
        return [{ name, code: "sameKey", sentence }];
      }
      seen.set(key, name);
    }
  return [];
}

/** @param {string | undefined} value @returns {ProductionProblem[]} */
function databaseProblems(value) {
  const name = "DATABASE_URL";
  if (!value?.trim())
    return [missing(name, "Set it to a PostgreSQL 15 or newer: postgresql://user:password@host:5432/name.")];
  if (URL.canParse(value) && /^postgres(ql)?:\/\/[^/]+\/.+/.test(value)) return [];
  return [wrongForm(name, "must look like postgresql://user:password@host:5432/name.")];
}

/** @param {string} name of the setting that chooses @param {Environment} env @returns {ProductionProblem[]} */
function driverProblems(name, env) {
  const drivers = needsOfDriver[name] ?? {};
  const choices = `Set it to one of: ${Object.keys(drivers).join(", ")}.`;
  const driver = env[name]?.trim() || usualDriver[name];
  if (!driver) return [missing(name, choices)];
  const needed = drivers[driver];
  if (!needed) {
    const sentence = `${name} is "${driver}", which serves no real people. ${choices}`;
    return [{ name, code: "unknownDriver", sentence }];
  }
  return needed
    .filter((need) => !env[need]?.trim())
    .map((need) => missing(need, `${name}=${driver} needs it.`));
}

/** @param {string} hostname */
const isThisMachine = (hostname) => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** @param {string} name @param {string | undefined} value @returns {ProductionProblem[]} */
function addressProblems(name, value) {
  if (!value?.trim()) return [];
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isThisMachine(url.hostname))) return [];
  return [wrongForm(name, "must be an https address, such as https://service.example.cn.")];
}

/** @param {string | undefined} value @returns {ProductionProblem[]} */
function scannerProblems(value) {
  const name = "CLAMD_ADDRESS";
  if (!value?.trim())
    return [
      missing(name, "Without a scanner nobody knows whether a file is clean: set it to clamd's host:port."),
    ];
  if (/^\/./.test(value) || /^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i.test(value.trim())) return [];
  return [wrongForm(name, "must be host:port, or the path of clamd's socket.")];
}

/** @param {string | undefined} value @returns {ProductionProblem[]} */
function publicUrlProblems(value) {
  const name = "PUBLIC_URL";
  if (!value?.trim())
    return [missing(name, "Set it to the address people use, such as https://permits.example.cn.")];
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "https:" && url.pathname === "/" && !url.search) return [];
  return [
    wrongForm(name, "must be an https address without a path: sign-in cookies are sent over https only."),
  ];
}

/** @param {string} name @param {string} advice @returns {ProductionProblem} */
const missing = (name, advice) => ({ name, code: "missing", sentence: `${name} is not set. ${advice}` });

/** @param {string} name @param {string} form @returns {ProductionProblem} */
const wrongForm = (name, form) => ({ name, code: "wrongForm", sentence: `${name} ${form}` });
