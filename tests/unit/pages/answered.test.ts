import { redirect } from "next/navigation";
import { answered } from "@/app/[locale]/answered";
import failure from "@/messages/zh/failure.json";

type Pages = typeof import("@/tests/support/words-of-pages");
jest.mock("next-intl/server", () => jest.requireActual<Pages>("@/tests/support/words-of-pages").serverWords);
// Next's own draws a page once for its title and itself; nothing is drawn here.
jest.mock("react", () => ({
  ...jest.requireActual<object>("react"),
  cache: (ask: () => unknown) => ask,
}));

const titleOf = async (page: () => Promise<null>): Promise<unknown> =>
  (await answered(() => Promise.resolve({ title: "进度查询" }), page).generateMetadata({})).title;

test("a page is titled as it says, also when it cannot be shown", async () => {
  expect(await titleOf(() => Promise.resolve(null))).toBe("进度查询");
  expect(await titleOf(() => Promise.reject(new Error("out of order")))).toBe(failure.title);
});

test("a page that leads on to another is no failure", async () => {
  expect(await titleOf(() => redirect("/zh/login"))).toBe("进度查询");
});
