import { screen } from "@testing-library/react";
import { Home } from "@/components/home/Home";
import { openTypes } from "@/lib/domain/types/known-types";
import { paths } from "@/lib/paths";
import { axeFindings, renderIn } from "../support/render";

test.each([
  ["zh", "12367"],
  ["en", "call 12367"],
] as const)("what cannot be read is told with its number and whom to ask (%s)", async (locale, hotline) => {
  const unreadable = [{ id: "1", serial: "44030026112300002", act: "withdraw" }] as const;
  const { container } = renderIn(locale, <Home applications={[]} todo={[]} unreadable={unreadable} />);
  expect(container.querySelector(`a[href="/${locale}/applications/1"]`)).not.toBeNull();
  expect(container).toHaveTextContent("44030026112300002");
  expect(container).toHaveTextContent(hotline);
  // Nobody is told that they have none.
  expect(screen.queryByText(/没有进行中的申请|no application under way/)).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
});

test.each(["zh", "en"] as const)(
  "whoever has no application sees whom each type is for, and the way for whoever cannot tell (%s)",
  async (locale) => {
    const words = (await import(`@/messages/${locale}/vocabulary.json`)).default;
    const { container } = renderIn(locale, <Home applications={[]} todo={[]} unreadable={[]} />);
    for (const type of openTypes()) {
      const link = container.querySelector(`a[href="/${locale}${paths.apply(type)}"]`);
      expect(link).toHaveTextContent(words.applyFor[type]);
      expect(link).toHaveTextContent(words.typeDescriptions[type]);
    }
    expect(container.querySelector(`a[href="/${locale}${paths.eligibility()}"]`)).not.toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  },
);

const withCase = (state: "REFUSED" | "LAPSED" | "SUBMITTED") => ({
  id: "00000000-0000-4000-8000-000000000001",
  serial: "44030026112300002",
  type: "FIRST" as const,
  fullName: "KIM MINJI",
  state,
  dueOn: null,
  dueProvisional: false,
  waits: false,
  offerUntil: undefined,
  lastDay: undefined,
  next: { code: "ended" as const },
  appointment: null,
  deliveryMethod: null,
  toCorrect: 0,
  toAnswer: 0,
  suspendedUntil: undefined,
  moment: {},
  timeline: [],
  today: "2026-11-23",
});

test.each(["zh", "en"] as const)(
  "whoever is on the waiting list reads so beside the next step (%s)",
  async (locale) => {
    const words = (await import(`@/messages/${locale}/waitingList.json`)).default.state;
    const waiting = { ...withCase("SUBMITTED"), waits: true };
    const { container } = renderIn(locale, <Home applications={[waiting]} todo={[]} unreadable={[]} />);
    expect(container).toHaveTextContent(words.WAITING);
    expect(screen.getByRole("link", { name: words.link })).toHaveAttribute(
      "href",
      `/${locale}${paths.waiting(waiting.id)}`,
    );
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("after a refusal, which is final, applying is offered for others of the family only", () => {
  const { unmount } = renderIn("en", <Home applications={[withCase("REFUSED")]} todo={[]} unreadable={[]} />);
  expect(screen.getByRole("heading", { name: "Applying for another member of the family" })).toBeVisible();
  unmount();
  renderIn("en", <Home applications={[withCase("LAPSED")]} todo={[]} unreadable={[]} />);
  expect(screen.getByRole("heading", { name: "You have no application under way" })).toBeVisible();
});

test("while one of the family is under way, the others may begin from here", () => {
  const { container } = renderIn(
    "en",
    <Home applications={[withCase("SUBMITTED")]} todo={[]} unreadable={[]} />,
  );
  const link = screen.getByRole("link", { name: "Apply for another member of the family" });
  expect(link).toHaveAttribute("href", `/en${paths.apply("FIRST")}`);
  expect(container.querySelectorAll('a[href*="/apply/"]')).toHaveLength(1);
});
