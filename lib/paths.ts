import type { ApplicationType } from "@/lib/domain/types/registry";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { Step } from "@/lib/domain/vocabulary";
import type { DocumentPath } from "@/lib/server/documents/kinds";
import type { TemplatePath } from "@/lib/server/documents/templates/kinds";

type Query = Readonly<Record<string, string | number | undefined>>;

/** A path with the query entries that have a value; order as given. */
export const withQuery = (path: string, query: Query): string => {
  const entries = Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
};

const application = (id: string, page = ""): string => `/applications/${id}${page}`;

/** Every page's address without its locale; the Link of lib/i18n/navigation puts the locale in front. */
export const paths = {
  landing: () => "/",
  eligibility: (query: Query = {}) => withQuery("/eligibility", query),
  /** `type`: what applies to one type of application. */
  materials: (type?: ApplicationType) => withQuery("/materials", { type: type?.toLowerCase() }),
  /** `application`: the papers with what that application tells. */
  templates: (application?: string) => withQuery("/templates", { application }),
  employer: () => "/employer",
  lodging: () => "/lodging",
  status: () => "/status",
  /** 有奖举报. */
  report: () => "/report",
  /** `q`: what is looked for in it, shown opened. */
  help: (q?: string) => withQuery("/help", { q }),
  /** Where it is done, and whom to call. */
  contact: () => "/help#contact",
  accessibility: () => "/accessibility",
  /** `kept`: "1" when what was typed on `next` comes back after the sign-in, "0" when it was too long for that. */
  login: (next?: string, kept?: string) => withQuery("/login", { next, kept }),
  /** After an account was erased. */
  erased: () => "/login?erased=1",
  /** Where a phone adds files to an application that is open on another screen. */
  phone: (pass: string) => `/phone/${pass}`,
  lostPhone: () => "/lost-phone",
  /** A visit is cancelled without a sign-in: by the link of its slip and a code. */
  cancelByLink: (token: string) => `/cancel/${token}`,

  home: () => "/home",
  apply: (type: ApplicationType) => `/apply/${type.toLowerCase()}`,
  applications: (query: Query = {}) => withQuery("/applications", query),
  todo: (query: Query = {}) => withQuery("/todo", query),
  drafts: (query: Query = {}) => withQuery("/drafts", query),
  /** A draft with its steps and what is missing in each. */
  draft: (id: string) => `/drafts/${id}`,
  /** Asks once more before drafts chosen from their list are deleted. */
  deleteDrafts: () => "/drafts/delete",
  appointments: () => "/appointments",
  /** 失约记录. `sent`: an appeal was just sent. */
  noShows: (sent?: "1") => withQuery("/appointments/no-shows", { sent }),
  /** 我的号票: the numbers of the day, live; short, because a text message names it. */
  ticket: () => "/ticket",
  /** `stopped`: a request for another number was stopped. */
  account: (query: Query = {}) => withQuery("/account", query),
  /** What the house holds of oneself: a copy, a correction, an erasure. `error`: the copy was refused. */
  ownData: (query: Query = {}) => withQuery("/account/data", query),
  /** What the applicant was told. */
  notices: (query: Query = {}) => withQuery("/notices", query),
  search: (q?: string) => withQuery("/search", { q }),

  application: (id: string) => application(id),
  personal: (id: string) => application(id, "/personal"),
  permit: (id: string) => application(id, "/permit"),
  family: (id: string) => application(id, "/family"),
  attachments: (id: string) => application(id, "/attachments"),
  check: (id: string) => application(id, "/check"),
  /** A step opened from the check page to change an answer: saved, it leads back there. */
  stepFromCheck: (step: Step, id: string) => withQuery(application(id, `/${step}`), { from: "check" }),
  /** Where a draft becomes one of another type; `to` is chosen already. */
  changeType: (id: string, to?: ApplicationType) => withQuery(application(id, "/type"), { to }),
  submitted: (id: string) => application(id, "/submitted"),
  /** What was submitted in a round; the last one unless said otherwise. */
  submissions: (id: string, round?: number) => withQuery(application(id, "/submissions"), { round }),
  supplement: (id: string) => application(id, "/supplement"),
  /** `done`: what was just done, said at the head of the page. */
  book: (id: string, done?: "corrected") => withQuery(application(id, "/book"), { done }),
  /** `done`: what was just done, said at the head of the page. */
  booked: (id: string, done?: "moved") => withQuery(application(id, "/booked"), { done }),
  /** 改期. */
  reschedule: (id: string) => application(id, "/reschedule"),
  /** 候补. */
  waiting: (id: string) => application(id, "/waiting"),
  /** What to bring to the next visit; short, because a text message names it. */
  readyNext: () => "/ready",
  /** What to bring, the night before. */
  ready: (id: string) => application(id, "/ready"),

  officerLogin: (next?: string, kept?: string) => withQuery("/officer/login", { next, kept }),
  officer: () => "/officer",
  officerSearch: (q?: string) => withQuery("/officer/search", { q }),
  review: (query: Query = {}) => withQuery("/officer/review", query),
  reviewCase: (id: string, query: Query = {}) => withQuery(`/officer/review/${id}`, query),
  reception: (query: Query = {}) => withQuery("/officer/reception", query),
  counter: (query: Query = {}) => withQuery("/officer/counter", query),
  counterCase: (id: string) => `/officer/counter/${id}`,
  interview: (query: Query = {}) => withQuery("/officer/interview", query),
  interviewCase: (id: string) => `/officer/interview/${id}`,
  decisions: (query: Query = {}) => withQuery("/officer/decisions", query),
  decisionCase: (id: string) => `/officer/decisions/${id}`,
  appeals: (query: Query = {}) => withQuery("/officer/appeals", query),
  requests: (query: Query = {}) => withQuery("/officer/requests", query),
  /** `number`: of the request somebody shows at the hall. */
  phones: (query: Query = {}) => withQuery("/officer/phones", query),
  production: (query: Query = {}) => withQuery("/officer/production", query),
  messages: (query: Query = {}) => withQuery("/officer/messages", query),
  /** 当日情况: a hall's day in figures. */
  board: (query: Query = {}) => withQuery("/officer/board", query),
  hallSupply: (hallId: string, query: Query = {}) => withQuery(`/officer/schedule/${hallId}`, query),
  schedule: (query: Query = {}) => withQuery("/officer/schedule", query),
  devices: () => "/officer/devices",
  tips: (query: Query = {}) => withQuery("/officer/tips", query),
  tip: (id: string) => `/officer/tips/${id}`,

  /** What a device of a hall shows. */
  kiosk: (hallId: string) => `/hall/${hallId}/kiosk`,
  display: (hallId: string) => `/hall/${hallId}/display`,

  demoInbox: (query: Query = {}) => withQuery("/demo/inbox", query),
  demoClock: () => "/demo/clock",
} as const;

const OF_A_CASE = /^\/applications\/[^/]+\/(\w+)/;
const FILLED_IN: readonly string[] = ["personal", "permit", "family", "attachments", "check", "type"];
const TO_DO: readonly string[] = ["supplement", "book", "booked", "reschedule", "ready", "waiting"];

/** The entry of the applicant's menu under which a page stands: a draft's steps under the drafts, what is to be done under
 *  the to-do list. Other paths are their own. */
export const menuPath = (path: string): string => {
  const [, page = ""] = OF_A_CASE.exec(path) ?? [];
  if (FILLED_IN.includes(page)) return paths.drafts();
  if (path.startsWith(`${paths.account()}/`)) return paths.account();
  return TO_DO.includes(page) ? paths.todo() : path;
};

/** Addresses of route handlers; they carry no locale. */
export const apiPaths = {
  answers: (applicationId: string) => `/api/applications/${applicationId}/answers`,
  files: (applicationId: string) => `/api/applications/${applicationId}/files`,
  phone: (pass: string) => `/api/phone/${pass}`,
  /** Answers whoever reaches the service at all. */
  live: () => "/api/health/live",
  /** A form of a page names the page's language, to which its sender comes back. */
  tipFiles: (number: string, language: string) => withQuery(`/api/tips/${number}/files`, { language }),
  tipFile: (id: string) => `/api/tips/files/${id}?view=1`,
  file: (id: string, query: Query = {}) => withQuery(`/api/files/${id}`, query),
  /** A part of the PDF reader; the version lets a browser keep it for ever. */
  pdfPart: (kind: string, name: string, version: string) =>
    withQuery(`/api/pdf-parts/${kind}/${name}`, { version }),
  /** The folder of the passport reader's worker, core and letters. */
  readerParts: () => "/api/reader-parts",
  document: (applicationId: string, path: DocumentPath) => `/api/documents/${applicationId}/${path}.pdf`,
  /** What is found in one of the applicant's lists, as a file. */
  list: (list: ApplicantList, query: Query = {}) => withQuery(`/api/lists/${list}`, query),
  /** `application`: with what it tells, for its owner. */
  template: (path: TemplatePath, application?: string) =>
    application ? `/api/applications/${application}/templates/${path}.pdf` : `/api/templates/${path}.pdf`,
  /** A table of a hall's day board, as a file. */
  boardTable: (table: string, query: Query = {}) => withQuery(`/api/board/${table}`, query),
  /** A zip of everything about the one who asks. */
  copyOfData: () => "/api/account/copy",
  halls: () => "/api/halls",
  slots: (hallId: string, from: string, to: string) => withQuery(`/api/halls/${hallId}/slots`, { from, to }),
  /** All open slots of a hall. */
  hallSlots: (hallId: string) => `/api/halls/${encodeURIComponent(hallId)}/slots`,
  appointments: () => "/api/appointments",
  appointment: (id: string) => `/api/appointments/${id}`,
  /** The visit as an entry of a calendar. */
  calendarEntry: (id: string) => `/api/appointments/${id}/calendar`,
  applicationStatus: (serial: string) => `/api/applications/${serial}/status`,
  /** The account's numbers of today, in words of a language. */
  tickets: (language: string) => withQuery("/api/tickets", { language }),
  ticketEvents: () => "/api/tickets/events",
  deskEvents: (desk: string) => withQuery("/api/desk/events", { desk }),
  deskQueue: (queue: { desk: string; show: string; language: string }) => withQuery("/api/desk/queue", queue),
  publicStatus: () => "/api/status",
  hallDisplay: (hallId: string) => `/api/hall/${hallId}/display`,
  hallEvents: (hallId: string) => `/api/hall/${hallId}/events`,
  kioskCheckIn: (hallId: string) => `/api/hall/${hallId}/check-in`,
  kioskHeartbeat: (hallId: string) => `/api/hall/${hallId}/heartbeat`,
  offlineTickets: (hallId: string) => `/api/hall/${hallId}/offline-tickets`,
} as const;

/** A `next` parameter is followed only inside this site: one slash, no scheme, no host, no API. */
export const localPath = (next: string | null | undefined): string | undefined =>
  next && /^\/(?![/\\])[^\s\\]*$/u.test(next) && !next.startsWith("/api/") ? next : undefined;
