import "server-only";
import { statesWhere, wordsOfNext, rowOf } from "@/lib/domain/case/states";
import { fieldsOfStep } from "@/lib/domain/form/form";
import type { Locale } from "@/lib/domain/locales";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { STEPS, type Step } from "@/lib/domain/vocabulary";
import { paths } from "@/lib/paths";
import { messagesOf } from "../base/messages";

/** A heading of our pages under which something is said. */
export interface IndexedEntry {
  readonly href: string;
  /** What the page is called. */
  readonly page: string;
  readonly heading: string;
  /** What people call it; never shown. */
  readonly everyday: string;
  /** Everything that stands under the heading. */
  readonly text: string;
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

type Messages = ReturnType<typeof messagesOf>;
type Words = string | { readonly [key: string]: Words };

/** The pages of help and rules by the part of the messages they are made of. */
const HELP_PAGES = {
  eligibility: paths.eligibility,
  materials: paths.materials,
  templates: paths.templates,
  accessibility: paths.accessibility,
} as const;

/** Under which keys a part of a page says its heading. */
const HEADINGS = ["title", "q"] as const;

/** What is filled in when a sentence is drawn is not searched. */
const plain = (text: string): string => text.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "…");

const headingOf = (words: Words): string | undefined => {
  if (typeof words === "string") return undefined;
  return HEADINGS.map((key) => words[key]).find((each): each is string => typeof each === "string");
};

/** What stands in a part of a page, but for what has a heading of its own. */
const textsIn = (words: Words): string[] => {
  if (typeof words === "string") return [plain(words)];
  return headingOf(words) === undefined ? Object.values(words).flatMap(textsIn) : [];
};

/** Every sentence of a part of the messages, headings too. */
const allOf = (words: Words): string[] =>
  typeof words === "string" ? [plain(words)] : Object.values(words).flatMap(allOf);

/** Everyday words beside the parts of a page: those of a part, or of the parts in it under the same keys. */
type Everyday = string | { readonly [key: string]: Everyday } | undefined;

const within = (everyday: Everyday, key: string): Everyday =>
  typeof everyday === "object" ? everyday[key] : undefined;

/** Every heading of a page with what stands under it; what has a heading of its own stands under that. */
const entriesOf = (words: Words, page: string, href: string, said?: Everyday): IndexedEntry[] => {
  if (typeof words === "string") return [];
  const parts = Object.entries(words).filter(([key]) => !HEADINGS.some((each) => each === key));
  const own = parts.flatMap(([, part]) => textsIn(part));
  const heading = headingOf(words);
  const everyday = typeof said === "string" ? said : "";
  const entry = heading ? [{ href, page, heading: plain(heading), everyday, text: own.join(" ") }] : [];
  return [...entry, ...parts.flatMap(([key, part]) => entriesOf(part, page, href, within(said, key)))];
};

/** A page under its own title, with the words that stand on it. */
const screen = (href: string, page: string, ...words: readonly Words[]): IndexedEntry => ({
  href,
  page,
  heading: page,
  everyday: "",
  text: [...new Set(words.flatMap(allOf))].join(" "),
});

/** The pages an applicant's menu and tiles lead to. */
const screensOf = ({
  frame,
  home,
  apply,
  application,
  account,
  booking,
  agreement,
  noShows,
  ...all
}: Messages) => {
  const { menuItems } = frame;
  const { tips, columns, ...tools } = application.lists;
  const list = [tips, columns, tools.expand, tools.clear, tools.reset, tools.columnSetting, tools.density];
  return [
    screen(paths.home(), menuItems.home, home.tiles, home.services),
    ...APPLICATION_TYPES.map((type) => {
      const name = `${menuItems.residencePermit} ${all.vocabulary.types[type]}`;
      const { typeDescriptions, typeConditions, permitReasons } = all.vocabulary;
      return screen(
        paths.apply(type),
        name,
        apply,
        permitReasons,
        typeDescriptions[type],
        typeConditions[type],
      );
    }),
    screen(paths.applications(), menuItems.applications, ...list),
    screen(paths.todo(), menuItems.todo, ...list, application.lists.operations),
    screen(paths.drafts(), menuItems.drafts, ...list, application.lists.deleteSelected),
    screen(paths.appointments(), home.tiles.appointments, booking.list, booking.statuses),
    screen(paths.todo(), booking.title, booking.fields, booking.methods, booking.rules, agreement),
    screen(paths.noShows(), noShows.title, noShows),
    screen(paths.ticket(), all.ticket.title, all.kiosk.title, all.ticket.waitingFor, all.ticket.CALLED),
    screen(paths.account(), menuItems.account, account.phoneChange, account.sessions, account.language),
    screen(
      paths.ownData(),
      account.ownData.title,
      account.ownData,
      account.copy.title,
      account.copy.parts,
      account.correction.title,
      account.erasure.title,
    ),
    screen(paths.notices(), account.notices.title),
    screen(paths.status(), all.status.title, all.status.lead, all.status.progress),
    screen(paths.lodging(), all.lodging.title, all.lodging),
    screen(paths.report(), all.report.title, all.report.lead, all.report.kinds),
    screen(paths.employer(), all.employer.title, all.employer),
  ];
};

/** The form step by step: a draft is where one comes to it. */
const stepsOf = ({ vocabulary, fields, documents, wizard, frame }: Messages): IndexedEntry[] => {
  const said = (step: Step): Words[] => {
    if (step === "attachments") return [documents.slots];
    const forms = APPLICATION_TYPES.map((type) => currentForm(type));
    const names = [...new Set(forms.flatMap((form) => fieldsOfStep(form, step)))];
    return [...names.map((name) => fields[name]), ...(step === "personal" ? [wizard.photo] : [])];
  };
  return STEPS.map((step) => ({
    ...screen(paths.drafts(), frame.menuItems.residencePermit, ...said(step), wizard.saveDraft, wizard.next),
    heading: vocabulary.steps[step],
  }));
};

/** What each state means for whoever is in it. */
const statesOf = ({ states, frame }: Messages): IndexedEntry[] =>
  statesWhere(({ list }) => list !== "drafts").map((state) => ({
    ...screen(
      paths.applications({ state }),
      frame.menuItems.applications,
      states.next[wordsOfNext(state, rowOf(state).action)],
    ),
    heading: states.labels[state],
  }));

/** What the assistant tells, each opened: the tasks, the questions, and where to go. */
const helpOf = ({ help, everyday, advice }: Messages): IndexedEntry[] => {
  const page = help.help.title;
  const opened = (heading: string, text: Words, said: string): IndexedEntry => ({
    ...screen(paths.help(plain(heading)), page, text),
    heading: plain(heading),
    everyday: said,
  });
  const { contact } = help.help;
  return [
    ...keysOf(help.tasks).map((task) =>
      opened(help.tasks[task].title, help.tasks[task].steps, everyday.tasks[task]),
    ),
    ...keysOf(help.help.questions).map((one) =>
      opened(help.help.questions[one].q, help.help.questions[one].a, everyday.questions[one]),
    ),
    {
      ...screen(paths.contact(), page, advice.places.civicCenter, advice.places.luohu, contact),
      heading: contact.title,
      everyday: everyday.contact,
    },
  ];
};

const kept = new Map<Locale, readonly IndexedEntry[]>();

/** Everything that is said to applicants on our pages, by heading, made once of the messages. */
export const pageIndex = (locale: Locale): readonly IndexedEntry[] => {
  const known = kept.get(locale);
  if (known) return known;
  const messages = messagesOf(locale);
  const help: Readonly<Record<keyof typeof HELP_PAGES, Words>> = messages.help;
  const everyday: Everyday = messages.everyday.help;
  const made = [
    ...screensOf(messages),
    ...stepsOf(messages),
    ...helpOf(messages),
    ...keysOf(HELP_PAGES).flatMap((page) =>
      entriesOf(help[page], headingOf(help[page]) ?? "", HELP_PAGES[page](), within(everyday, page)),
    ),
    ...statesOf(messages),
  ];
  kept.set(locale, made);
  return made;
};
