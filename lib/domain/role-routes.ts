import type { OfficerRole } from "./vocabulary";

/** Officer sections (`/officer/<section>`) and who may enter; menus and the page guard both read this. */
const ROLE_ROUTES = {
  review: ["PRE_REVIEWER"],
  reception: ["RECEPTION"],
  counter: ["WINDOW"],
  interview: ["INTERVIEWER"],
  decisions: ["APPROVER"],
  production: ["PRODUCTION"],
  schedule: ["ADMIN"],
  messages: ["ADMIN"],
} as const satisfies Record<string, readonly OfficerRole[]>;
export type OfficerSection = keyof typeof ROLE_ROUTES;
export const OFFICER_SECTIONS = Object.keys(ROLE_ROUTES) as OfficerSection[];

export const mayEnter = (section: OfficerSection, roles: readonly OfficerRole[]): boolean =>
  ROLE_ROUTES[section].some((role) => roles.includes(role));

/** The sections an officer's menu shows, in the order of the procedure. */
export const sectionsOf = (roles: readonly OfficerRole[]): OfficerSection[] =>
  OFFICER_SECTIONS.filter((section) => mayEnter(section, roles));
