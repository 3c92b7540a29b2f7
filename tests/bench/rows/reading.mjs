import { inTurns } from "../stage.mjs";

const CONNECTIONS = 16;
const SECONDS = 3;

const asked =
  (stage, which, requests, expect = [200]) =>
  async () => {
    const { port } = await stage.server(which);
    const job = { ports: [port], connections: CONNECTIONS, seconds: SECONDS, requests, expect };
    return stage.client.run(job);
  };

export const cookieOf = ({ cookie }) => ({ cookie: `next-auth.session-token=${cookie}` });

/** The readers: the last ones of the crowd, who never book. */
export const readersOf = ({ members }) => members.slice(-64);

const rate = ({ perSecond }) => perSecond.toFixed(0);
const ms = (number) => `${number.toFixed(0)} ms`;
const kilobytes = ({ bytes }) => `${(bytes / 1000).toFixed(1)} KB`;

/** The rows that are one kind of request of ours beside one of the bare application. */
const against = ({ name, what, before, goal, ours, bare, say = () => "", expect = [200] }) => ({
  name,
  what,
  before,
  goal: `≥ ${goal}`,
  async measure(stage, people) {
    const told = await inTurns({
      ours: asked(stage, "ours", ours(people), expect),
      bare: asked(stage, "bare", bare(people)),
    });
    const ratio = told.ours.perSecond / told.bare.perSecond;
    return {
      ratio,
      met: ratio >= goal,
      said: `${rate(told.ours)} of ${rate(told.bare)}/s; p95 ${ms(told.ours.p95)}, bare ${ms(told.bare.p95)}${say(told)}`,
    };
  },
});

const gets = (paths) => paths.map((path) => ({ path }));
const bareIds = Array.from({ length: 64 }, (_, index) => index + 1);
const bareGets = (path) => bareIds.map((id) => ({ path, headers: { cookie: `who=${id}` } }));

export const status = against({
  name: "status",
  what: "status API ÷ bare handler with one query",
  before: "0.29",
  goal: 0.6,
  ours: (people) =>
    readersOf(people).map((reader) => ({
      path: `/api/applications/${reader.serial}/status`,
      headers: cookieOf(reader),
    })),
  bare: () => gets(bareIds.map((id) => `/api/row/${id}`)),
});

export const home = against({
  name: "home",
  what: "home page ÷ bare dynamic page",
  before: "0.17, 76 KB",
  goal: 0.45,
  ours: (people) => readersOf(people).map((reader) => ({ path: "/zh/home", headers: cookieOf(reader) })),
  bare: () => bareGets("/dynamic"),
  say: ({ ours }) => `; ${kilobytes(ours)} of HTML`,
});

export const landing = against({
  name: "landing",
  what: "landing page ÷ bare static page",
  before: "0.24, 60 KB",
  goal: 0.9,
  ours: () => gets(["/zh"]),
  bare: () => gets(["/"]),
  say: ({ ours }) => `; ${kilobytes(ours)} of HTML`,
});

export const materials = against({
  name: "public",
  what: "other public pages (materials, eligibility, help) ÷ bare static page",
  before: "0.24",
  goal: 0.9,
  ours: () => gets(["/zh/materials", "/zh/eligibility", "/zh/help", "/en/materials"]),
  bare: () => gets(["/"]),
  say: ({ ours }) => `; ${kilobytes(ours)} of HTML`,
});

export const signIn = against({
  name: "redirect",
  what: "home page of nobody (a redirect to the sign-in page) ÷ bare dynamic page",
  before: "26 KB drawn first",
  goal: 0.9,
  ours: () => gets(["/zh/home"]),
  expect: [303],
  bare: () => bareGets("/dynamic"),
  say: ({ ours }) => `; ${kilobytes(ours)} sent`,
});

const STEP_GOAL = 0.45;

/** A step of the form, read and posted. */
const step = ({ name, what, ours, bare }) => ({
  name,
  what,
  before: "not measured",
  goal: `≥ ${STEP_GOAL}, p95 ≤ 2 ×`,
  async measure(stage, people) {
    const told = await inTurns({ ours: ours(stage, people), bare: bare(stage, people) });
    const ratio = told.ours.perSecond / told.bare.perSecond;
    const later = told.ours.p95 / told.bare.p95;
    return {
      ratio,
      met: ratio >= STEP_GOAL && later <= 2,
      said: `${rate(told.ours)} of ${rate(told.bare)}/s; p95 ${ms(told.ours.p95)}, bare ${ms(told.bare.p95)} (${later.toFixed(1)} ×)`,
    };
  },
});

const stepPath = ({ id }) => `/zh/applications/${id}/personal`;

export const stepGet = step({
  name: "step-get",
  what: "a form step, GET ÷ bare form",
  ours: (stage, { drafts }) =>
    asked(
      stage,
      "ours",
      drafts.map((draft) => ({ path: stepPath(draft), headers: cookieOf(draft) })),
    ),
  bare: (stage) => asked(stage, "bare", bareGets("/form")),
});

const BOUNDARY = "bench-boundary";

const multipart = (fields) =>
  Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("") + `--${BOUNDARY}--\r\n`;

const unescaped = (text) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** The fields by which React knows, without script, which action a form is for: those of the first form whose own text
 *  says `marked`. */
async function actionFields(port, path, headers, marked) {
  const page = await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
  const form = page.split("<form").find((text) => text.includes("$ACTION") && text.includes(marked));
  if (!form) throw new Error(`${path} has no form`);
  const inputs = form.split("</form>")[0].matchAll(/<input[^>]*name="(\$ACTION[^"]*)"[^>]*>/g);
  return Object.fromEntries(
    [...inputs].map(([input, name]) => [name, unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? "")]),
  );
}

const posted = (path, headers, fields, turn) => ({
  method: "POST",
  path,
  headers: {
    ...headers,
    "sec-fetch-site": "same-origin",
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
  },
  body: multipart(fields),
  turn,
});

/** Posts in rounds, each post knowing which turn it is: the version rises with every change. */
const postedInTurns = (stage, which, requests, expect) => {
  let known;
  return async () => {
    known ??= await requests();
    const result = await asked(stage, which, known, expect)();
    known = known.map((one, index) => ({ ...one, turn: result.turns[index] }));
    return result;
  };
};

export const stepPost = step({
  name: "step-post",
  what: "a form step, POST ÷ bare server action",
  ours: (stage, { drafts }) =>
    postedInTurns(
      stage,
      "ours",
      async () => {
        const { port } = await stage.server("ours");
        return Promise.all(
          drafts.map(async (draft) => {
            const hidden = await actionFields(port, stepPath(draft), cookieOf(draft), 'name="version"');
            const given = { ...draft.answers, address: `${draft.answers.address} @@PARITY@@` };
            const own = { applicationId: draft.id, step: "personal", version: "@@VERSION@@", intent: "next" };
            return posted(stepPath(draft), cookieOf(draft), { ...hidden, ...own, ...given }, draft.version);
          }),
        );
      },
      [303],
    ),
  bare: (stage, { facts }) =>
    postedInTurns(
      stage,
      "bare",
      async () => {
        const { port } = await stage.server("bare");
        const hidden = await actionFields(port, "/form", {}, "field1");
        return bareIds.map((id) =>
          posted("/form", { cookie: `who=${id}` }, { ...hidden, ...facts, field1: "@@VERSION@@" }, 1),
        );
      },
      [303],
    ),
});
