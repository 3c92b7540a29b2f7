import { statusInWords } from "@/app/[locale]/(public)/status/status-in-words";
import { nextAction } from "@/lib/domain/case/progress";
import { type State, STATES } from "@/lib/domain/case/states";

type Pages = typeof import("@/tests/support/words-of-pages");
jest.mock("next-intl/server", () => jest.requireActual<Pages>("@/tests/support/words-of-pages").serverWords);

const at = new Date("2026-11-24T02:00:00Z");
const appointment = { hallId: "east", date: "2026-12-02", start: "10:00" };

const rowsIn = async (state: State, locale: "zh" | "en", today = "2026-11-27") => {
  const facts = { state, dueOn: "2026-12-18", appointment: state === "BOOKED" ? appointment : null };
  const { rows } = await statusInWords(
    {
      ...{
        serial: "44030026112300002",
        type: "FIRST",
        updatedAt: at,
        submittedAt: at,
        dueProvisional: false,
      },
      ...facts,
      next: nextAction({ ...facts, today }),
    },
    locale,
  );
  return Object.fromEntries(rows);
};

test.each(STATES.flatMap((state) => (["zh", "en"] as const).map((locale) => [state, locale] as const)))(
  "%s is told in %s without a hole",
  async (state, locale) => {
    for (const text of Object.entries(await rowsIn(state, locale)).flat()) {
      expect(text).not.toBe("");
      expect(text).not.toMatch(/[{}]|undefined|[a-z]\.[a-z]/);
    }
  },
);

test("a visit is told with its hour, and is no time limit", async () => {
  expect(await rowsIn("BOOKED", "zh")).toMatchObject({ 预约时间: "2026年12月2日（周三） 10:00" });
  expect(await rowsIn("BOOKED", "en")).not.toHaveProperty("Time limit");
});

test("a day to do something by is told until it has passed", async () => {
  expect(await rowsIn("TO_BOOK", "zh")).toMatchObject({ 期限: "不晚于2026年12月18日（周五）" });
  expect(await rowsIn("ACCEPTED", "en", "2026-12-19")).not.toHaveProperty("Time limit");
});
