import type { OfficerRole } from "./vocabulary";

/** Officer sections (`/officer/<section>`) and who may enter; menus and the page guard both read this. */
const ROLE_ROUTES = {
  review: ["PRE_REVIEWER"],
  reception: ["RECEPTION"],
  counter: ["WINDOW"],
  interview: ["INTERVIEWER"],
  decisions: ["APPROVER"],
  production: ["PRODUCTION"],
  board: ["ADMIN"],
  schedule: ["ADMIN"],
  devices: ["ADMIN"],
  phones: ["RECEPTION", "WINDOW"],
  // Whether the hall or the house was at fault is seen from its closures and its own failures.
  appeals: ["ADMIN"],
  requests: ["ADMIN"],
  messages: ["ADMIN"],
  // Whoever decides cases is not to know who was denounced: an administrator reads none.
  tips: ["ADMIN"],
} as const satisfies Record<string, readonly OfficerRole[]>;
export type OfficerSection = keyof typeof ROLE_ROUTES;
export const OFFICER_SECTIONS = Object.keys(ROLE_ROUTES) as OfficerSection[];

/** The roles any one of which opens a section. */
export const rolesOf = (section: OfficerSection): readonly OfficerRole[] => ROLE_ROUTES[section];

/** The section a path (without its locale) lies in; undefined where it is in none of them. */
export const sectionAt = (path: string): OfficerSection | undefined =>
  OFFICER_SECTIONS.find((section) => /^\/officer\/([\w-]+)/.exec(path)?.[1] === section);

export const mayEnter = (section: OfficerSection, roles: readonly OfficerRole[]): boolean =>
  rolesOf(section).some((role) => roles.includes(role));

/** The sections an officer's menu shows, in the order of the procedure. */
export const sectionsOf = (roles: readonly OfficerRole[]): OfficerSection[] =>
  OFFICER_SECTIONS.filter((section) => mayEnter(section, roles));
