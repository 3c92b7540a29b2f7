import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import type { Task } from "../../components/public/help/tasks";
import { LOCALES } from "../../lib/domain/locales";
import { say, saidIn } from "../../tests/e2e/support/messages";
import { root, say as tell } from "../project.mjs";
import { pageAsSvg } from "./page-as-svg";
import { type Locale, openPage, signInTo } from "./visitor";

interface Place {
  readonly page: Page;
  readonly locale: Locale;
  /** The address of the family's application, with the locale. */
  readonly own: string;
  readonly button: (key: string) => Locator;
  readonly group: (key: string) => Locator;
  readonly named: (name: string) => Locator;
}

interface Scene {
  /** Whose page: the seeded family with an application in this state; undefined: nobody's. */
  readonly as?: string;
  readonly open: (place: Place) => Promise<unknown>;
  /** Where the picture begins. */
  readonly from: (place: Place) => Locator;
  /** The places at which a step of the task is done, by the step's number. */
  readonly steps: (place: Place) => Readonly<Record<string, readonly Locator[]>>;
  readonly height?: number;
}

const at =
  (path: string) =>
  ({ page, locale, own }: Place) =>
    page.goto(path.startsWith("~") ? `${own}${path.slice(1)}` : `/${locale}${path}`);
const css =
  (selector: string) =>
  ({ page }: Place) =>
    page.locator(selector);
/** The card of a form in which a control stands. */
const cardOf =
  (name: string) =>
  ({ page }: Place) =>
    page
      .locator("section, fieldset")
      .filter({ has: page.locator(`[name="${name}"]`) })
      .last();

/** Begins an application of a type from the permit on file, and goes to the step about the permit. */
const fromPermit = (type: string, prepare: (place: Place) => Promise<void>) => async (place: Place) => {
  const { page, locale } = place;
  await page.goto(`/${locale}/apply/${type}`);
  await place.button("apply.submit").click();
  await page.waitForURL(/\/personal/);
  await page.goto(page.url().replace(/\/personal.*/, "/permit"));
  await prepare(place);
};

const SCENES: Readonly<Record<Task, Scene>> = {
  signIn: {
    open: at("/login"),
    from: css("main form"),
    steps: ({ button, named }) => ({
      2: [named("phone"), button("login.getCode")],
      3: [named("code")],
      4: [button("login.confirm")],
    }),
  },
  first: {
    as: "LAPSED",
    open: at("/apply/first"),
    from: css("main form"),
    steps: ({ group, named, button }) => ({
      2: [group("apply.requestedUntil"), named("sponsorInProcessSerial")],
      3: [button("apply.submit")],
    }),
  },
  extension: {
    as: "COLLECTED",
    open: at("/apply/extension"),
    from: cardOf("carry"),
    steps: ({ page, group }) => ({
      2: [page.locator("label").filter({ has: page.locator("[name=carry]") })],
      3: [group("apply.requestedUntil")],
    }),
  },
  renewal: {
    as: "COLLECTED",
    open: fromPermit("renewal", async ({ named }) => named("changedPassport").check()),
    from: cardOf("changedPassport"),
    steps: ({ named, group }) => ({
      2: [named("changedPassport"), named("formerPassportNo"), group("fields.changedOn.label")],
    }),
  },
  reissue: {
    as: "COLLECTED",
    open: fromPermit("reissue", async ({ page }) => {
      await page.locator('[name="lossKind"]').first().waitFor();
    }),
    from: cardOf("lossKind"),
    steps: ({ page, named, group }) => ({
      2: [page.locator('[name="lossKind"]').first(), group("fields.lossOn.label"), named("lossHow")],
    }),
  },
  photo: {
    as: "DRAFT",
    open: at("~/personal"),
    from: cardOf("photoReceiptNo"),
    steps: ({ named, button }) => ({
      2: [named("photoReceiptNo"), button("wizard.photo.obtain"), button("wizard.photo.upload")],
    }),
  },
  documents: {
    as: "DRAFT",
    open: at("~/attachments"),
    from: css("#PASSPORT_INFO"),
    steps: ({ page, locale }) => ({
      2: [
        page.locator("#PASSPORT_INFO").getByText(say(locale, "documents.slots.PASSPORT_INFO.short")).last(),
      ],
    }),
  },
  returned: {
    as: "RETURNED",
    open: at("~/supplement"),
    from: css("main h1"),
    steps: ({ page }) => ({ 3: [page.locator("main ol li a, main ul li a").first()] }),
  },
  booking: {
    as: "TO_BOOK",
    open: at("~/book"),
    from: cardOf("method"),
    steps: ({ page }) => ({
      2: [
        page
          .locator("label")
          .filter({ has: page.locator("[name=method]") })
          .first(),
        page
          .locator("label")
          .filter({ has: page.locator("[name=place]") })
          .first(),
      ],
    }),
  },
  visit: {
    as: "BOOKED",
    open: at("~/booked"),
    from: ({ page, locale }) => page.getByRole("heading", { name: say(locale, "booking.booked.scanTitle") }),
    steps: ({ page }) => ({ 2: [page.locator("main svg[role=img]").filter({ visible: true }).first()] }),
  },
  decision: {
    open: at("/status"),
    from: css("main form"),
    steps: ({ named, group }) => ({
      2: [named("serial"), named("passportNo"), group("fields.birthDate.label")],
    }),
  },
  collect: {
    as: "READY",
    open: at("~"),
    from: css("main section"),
    steps: ({ page }) => ({ 1: [page.locator("main h1, main h2").first()] }),
    height: 420,
  },
  phone: {
    as: "COLLECTED",
    open: at("/account"),
    from: ({ page }) => page.locator("main form").first(),
    steps: ({ page }) => ({ 2: [page.locator("main form input:not([type=hidden])").nth(1)] }),
  },
  lostPhone: {
    open: at("/lost-phone"),
    from: css("main form"),
    steps: ({ page }) => ({ 2: [page.locator("main form input:not([type=hidden])").first()] }),
  },
};

/** A page signed in to a family, once for all its pictures, and the path of its application. */
type Visits = (as: string | undefined) => Promise<{ readonly page: Page; readonly own: string }>;

const visitsOf = (browser: Browser, origin: string): Visits => {
  const begun = new Map<string, ReturnType<Visits>>();
  const begin = async (as: string | undefined) => {
    const page = await openPage(browser, origin, "phone");
    return { page, own: as ? await signInTo(page, "zh", as) : "" };
  };
  return (as) => {
    const visit = begun.get(as ?? "") ?? begin(as);
    begun.set(as ?? "", visit);
    return visit;
  };
};

const picture = async (visits: Visits, task: Task, locale: Locale): Promise<void> => {
  const { as, open, from, steps, height = 640 } = SCENES[task];
  const { page, own } = await visits(as);
  const place: Place = {
    page,
    locale,
    own: `/${locale}${own}`,
    button: (key) => page.getByRole("button", { name: say(locale, key), exact: true }).first(),
    group: (key) => page.getByRole("group", { name: say(locale, key) }).first(),
    named: (name) => page.locator(`[name="${name}"]:not([type=hidden])`).first(),
  };
  await open(place);
  await from(place)
    .first()
    .evaluate((element) => element.setAttribute("data-from", ""));
  const marks = [];
  for (const [step, places] of Object.entries(steps(place)))
    for (const [index, found] of places.entries()) {
      await found
        .first()
        .evaluate((element, mark) => element.setAttribute("data-mark", mark), `${step}-${index}`);
      marks.push({ step, at: `[data-mark="${step}-${index}"]` });
    }
  const { svg, missing } = await pageAsSvg(page, { from: "[data-from]", marks, height }, saidIn(locale));
  if (missing.length > 0) tell(`${task} (${locale}): not in the picture: ${missing.join(", ")}`);
  const folder = join(root, "public", "guide", "help");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${task}-${locale}.svg`), svg);
  tell(`public/guide/help/${task}-${locale}.svg, ${svg.length} characters`);
};

/** The picture of every task of the help in every language: part of its page as it is served, with the steps marked. */
export const helpPictures = async (browser: Browser, origin: string): Promise<void> => {
  const visits = visitsOf(browser, origin);
  for (const locale of LOCALES)
    for (const task of Object.keys(SCENES) as Task[]) await picture(visits, task, locale);
};
