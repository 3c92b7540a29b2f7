/* Every page there is, by who looks at it in accessibility.spec.ts. A page that stands in no list fails
   tests/unit/pages-looked-at.test.ts. */

export const PUBLIC = [
  "",
  "/eligibility",
  "/eligibility?inChina=yes&relationship=SPOUSE&heldKind=VISA",
  "/eligibility?inChina=yes&relationship=NONE&heldKind=VISA",
  "/eligibility?inChina=yes",
  "/eligibility?inChina=yes&relationship=SPOUSE&heldKind=RESIDENCE_PERMIT&heldExpiresOn=2026-13-01",
  "/materials",
  "/materials?type=reissue",
  "/employer",
  "/lodging",
  "/report",
  "/verify/none",
  "/phone/none",
  "/cancel/none",
  "/hall/1/display",
  "/hall/1/kiosk",
  "/hall/none/display",
  "/templates",
  "/status",
  "/help",
  "/help?q=EMS",
  "/help?q=qwxyz",
  "/accessibility",
  "/login",
  "/login?erased=1",
  "/lost-phone",
  "/officer/login",
  "/no-such-page",
  "/demo/inbox",
  "/demo/clock",
] as const;

/** Sent as they stand by this button, these forms say what is missing. */
export const PUBLIC_FORMS = [
  ["/login", "login.confirm"],
  ["/status", "status.query"],
  ["/officer/login", "officer.login.next"],
  ["/report", "report.form.submit"],
  ["/lost-phone", "login.lostPhone.submit"],
] as const;

export const APPLICANT = [
  "/home",
  "/applications",
  "/applications?serial=44030099999999999",
  "/todo",
  "/drafts",
  "/drafts/delete",
  "/notices",
  "/search?q=photo",
  "/search?q=qwxyz",
  "/search",
  "/appointments",
  "/appointments/no-shows",
  "/ticket",
  "/ready",
  "/account",
  "/account/data",
  "/templates",
  "/apply/first",
  "/apply/extension",
  "/apply/renewal",
  "/apply/reissue",
  // Turned away: another's application, a type that is none, a desk.
  "/applications/00000000-0000-4000-8000-000000000000",
  "/apply/none",
  "/officer/review",
] as const;

export const STEPS = ["personal", "permit", "family"] as const;

/** Of a draft, beside its steps: looked at when it is filled. */
export const OF_A_DRAFT = ["", "type", "attachments", "check"] as const;
export const OF_A_SUBMITTED = ["", "submitted", "submissions"] as const;

/** Of the demo's families whose applications stand where the page is needed. */
export const OF_A_STATE = [
  ["RETURNED", ["supplement", "submissions", ""]],
  ["TO_BOOK", ["book", "book?hall=1", "book?hall=2&as=list", "waiting", ""]],
  ["BOOKED", ["booked", "ready", "reschedule", "reschedule?hall=1", ""]],
  ["WINDOW_CORRECTION", ["supplement", ""]],
  ["COLLECTED", [""]],
  ["REFUSED", [""]],
  ["NOT_ACCEPTED", [""]],
  ["LAPSED", [""]],
] as const;

/** Each desk's rooms, one of another's, and where one case opens. */
export const DESKS = [
  ["PRE_REVIEWER", ["review"], "decisions"],
  ["RECEPTION", ["reception", "phones", "phones?number=12345678"], "decisions"],
  ["INTERVIEWER", ["interview"], "decisions"],
  ["WINDOW", ["counter", "phones"], "decisions"],
  ["APPROVER", ["decisions"], "review"],
  ["PRODUCTION", ["production"], "decisions"],
  [
    "ADMIN",
    ["board", "schedule", "schedule/1", "devices", "messages", "tips", "requests", "appeals"],
    "review",
  ],
] as const;
/** Rooms whose lists open a page for each entry. */
const CASE_ROOMS = ["review", "counter", "interview", "decisions", "tips"] as const;

const ofAnApplication = (pages: readonly string[]) =>
  pages.map((page) => `/applications/[id]${page && `/${page}`}`);

/** The address of every page that is looked at, as its file writes it or with what stands in place of its brackets. */
export const LOOKED_AT: readonly string[] = [
  ...PUBLIC,
  ...APPLICANT,
  ...ofAnApplication([...STEPS, ...OF_A_DRAFT, ...OF_A_SUBMITTED]),
  "/drafts/[id]",
  ...OF_A_STATE.flatMap(([, pages]) => ofAnApplication(pages)),
  "/officer",
  "/officer/search",
  ...DESKS.flatMap(([, rooms]) => rooms.map((room) => `/officer/${room}`)),
  ...CASE_ROOMS.map((room) => `/officer/${room}/[id]`),
].map((address) => address.split("?")[0] ?? "");
