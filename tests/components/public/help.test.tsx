import { screen } from "@testing-library/react";
import { Help } from "@/components/public/help/Help";
import { TASK_NAMES, TASKS } from "@/components/public/help/tasks";
import { atDesk } from "../support/desk";
import { axeFindings, messagesOf } from "../support/render";

describe.each(["zh", "en"] as const)("the help (%s)", (locale) => {
  test("every task is told step by step with a picture of its page", async () => {
    const { container, say } = atDesk(locale, <Help query="" href={`/${locale}/help`} />);
    for (const task of TASK_NAMES) {
      const title = say(`help.tasks.${task}.title`);
      expect(screen.getByRole("heading", { name: title, hidden: true })).toBeInTheDocument();
      expect(container.querySelectorAll(`#${task} ol li`)).toHaveLength(TASKS[task].steps.length);
      const picture = container.querySelector(`#${task} img`);
      expect(picture).toHaveAccessibleName(expect.stringContaining(title));
      expect(picture).toHaveAttribute("src", `/guide/help/${task}-${locale}.svg`);
    }
    expect(container.textContent).not.toMatch(/help\.|[{}]|undefined/);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("no step is written that no task shows", () => {
    const written = Object.entries(messagesOf(locale).help.tasks).map(([task, { steps }]) => [
      task,
      Object.keys(steps),
    ]);
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(TASK_NAMES.map((task) => [task, [...TASKS[task].steps]])),
    );
  });

  test("what is looked for opens what speaks of it, and nothing found says so", () => {
    const { container, say, unmount } = atDesk(locale, <Help query="EMS" href={`/${locale}/help`} />);
    expect(container.querySelector("#collect")).toHaveAttribute("open");
    expect(container.querySelector("#signIn")).toBeNull();
    unmount();
    atDesk(locale, <Help query="zzz" href={`/${locale}/help`} />);
    expect(screen.getByRole("status")).toHaveTextContent(say("help.guide.none", { query: "zzz" }));
  });

  test("it is found by everyday words that stand nowhere on it, and says where to go and when it is open", () => {
    const asked = { zh: "排队", en: "queue" }[locale];
    const { container, say } = atDesk(locale, <Help query={asked} href={`/${locale}/help`} />);
    expect(container.querySelector("#visit")).toHaveAttribute("open");
    expect(container.querySelector("#photo")).toBeNull();
    const contact = screen.getByRole("region", { name: say("help.help.contact.title") });
    expect(contact).toHaveTextContent(say("advice.places.luohu.address"));
    expect(contact).toHaveTextContent("9:00");
  });
});
