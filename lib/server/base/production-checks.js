// @ts-check
// Plain JavaScript, because scripts/start.mjs asks before anything is installed: a wrong setting must be named in seconds.

/** @typedef {"missing" | "tooShort" | "tooSimple" | "demoValue" | "wrongForm" | "unknownDriver"} ProblemCode */
/** @typedef {{ name: string, code: ProblemCode, sentence: string }} ProductionProblem */
/** @typedef {Record<string, string | undefined>} Environment */

/** @type {Record<string, string[]>} */
const settingsOfDriver = {
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
};

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
    ...secretProblems("AUTH_SECRET", env, demo, (value) => [Buffer.byteLength(value)]),
    ...secretProblems("DATA_KEYS", env, demo, keySizes),
    ...secretProblems("INDEX_KEY", env, demo, (value) => [decodedSize(value)]),
    ...databaseProblems(env.DATABASE_URL),
    ...smsProblems(env),
    ...publicUrlProblems(env.PUBLIC_URL),
  ];
}

/** The bytes behind a base64 text, or -1 when it is not base64. @param {string} text */
function decodedSize(text) {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, "base64").length : -1;
}

/** `k1:<base64>,k2:<base64>`: the size of each key. @param {string} value */
function keySizes(value) {
  return value.split(",").map((entry) => {
    const [id, key, ...rest] = entry.trim().split(":");
    return id && key && rest.length === 0 ? decodedSize(key) : -1;
  });
}

/**
 * @param {string} name
 * @param {Environment} env
 * @param {Environment} demo
 * @param {(value: string) => number[]} sizes
 * @returns {ProductionProblem[]}
 */
function secretProblems(name, env, demo, sizes) {
  const value = env[name]?.trim();
  if (!value)
    return [missing(name, howToMake + (name === "DATA_KEYS" ? ", written as k1:<that text>." : "."))];
  if (value === demo[name]?.trim()) {
    return [{ name, code: "demoValue", sentence: `${name} is the demo's own secret. ${howToMake}.` }];
  }
  const smallest = Math.min(...sizes(value));
  if (smallest < 0) {
    const form = name === "DATA_KEYS" ? "k1:<base64>, several parted by commas" : "base64";
    return [{ name, code: "wrongForm", sentence: `${name} is not of the form ${form}. ${howToMake}.` }];
  }
  if (smallest < leastBytes) {
    return [
      {
        name,
        code: "tooShort",
        sentence: `${name} has ${smallest} bytes, ${leastBytes} are needed. ${howToMake}.`,
      },
    ];
  }
  // 32 random bytes in base64 have about 30 different characters; "aaaa…" or "changeme" repeated have a handful.
  if (new Set(value).size < 12) {
    return [
      {
        name,
        code: "tooSimple",
        sentence: `${name} repeats a few characters and can be guessed. ${howToMake}.`,
      },
    ];
  }
  return [];
}

/** @param {string | undefined} value @returns {ProductionProblem[]} */
function databaseProblems(value) {
  const name = "DATABASE_URL";
  if (!value?.trim())
    return [missing(name, "Set it to a PostgreSQL 15 or newer: postgresql://user:password@host:5432/name.")];
  if (/^postgres(ql)?:\/\/[^/]+\/.+/.test(value)) return [];
  return [
    {
      name,
      code: "wrongForm",
      sentence: `${name} must look like postgresql://user:password@host:5432/name.`,
    },
  ];
}

/** @param {Environment} env @returns {ProductionProblem[]} */
function smsProblems(env) {
  const drivers = Object.keys(settingsOfDriver).join(", ");
  const driver = env.SMS_DRIVER?.trim();
  if (!driver) return [missing("SMS_DRIVER", `Set it to one of: ${drivers}.`)];
  const needed = settingsOfDriver[driver];
  if (!needed) {
    const sentence = `SMS_DRIVER is "${driver}", which sends nothing to real phones. Set it to one of: ${drivers}.`;
    return [{ name: "SMS_DRIVER", code: "unknownDriver", sentence }];
  }
  return needed
    .filter((name) => !env[name]?.trim())
    .map((name) => missing(name, `SMS_DRIVER=${driver} needs it.`));
}

/** @param {string | undefined} value @returns {ProductionProblem[]} */
function publicUrlProblems(value) {
  const name = "PUBLIC_URL";
  if (!value?.trim())
    return [missing(name, "Set it to the address people use, such as https://permits.example.cn.")];
  if (URL.canParse(value) && new URL(value).protocol === "https:") return [];
  return [
    {
      name,
      code: "wrongForm",
      sentence: `${name} must be an https address: sign-in cookies are sent over https only.`,
    },
  ];
}

/** @param {string} name @param {string} advice @returns {ProductionProblem} */
const missing = (name, advice) => ({ name, code: "missing", sentence: `${name} is not set. ${advice}` });
