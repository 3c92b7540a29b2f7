import { screen } from "@testing-library/react";
import { endReasonOf } from "@/components/applications/end-reason";
import { NextStepCard } from "@/components/applications/NextStepCard";
import { Progress } from "@/components/applications/Progress";
import { type State, STATES } from "@/lib/domain/case/states";
import { momentOf } from "@/lib/domain/case/moment";
import { timeline } from "@/lib/domain/case/progress";
import { axeFindings, renderIn } from "../support/render";

const inState = (state: State) => ({
  id: "00000000-0000-4000-8000-000000000001",
  serial: "44030026112300002",
  type: "FIRST" as const,
  fullName: "KIM MINJI",
  state,
  dueOn: "2026-12-18",
});

test.each(STATES.flatMap((state) => (["zh", "en"] as const).map((locale) => [state, locale] as const)))(
  "%s says in %s where the application is and what comes next",
  async (state, locale) => {
    const { container } = renderIn(locale, <NextStepCard application={inState(state)} level={1} />);
    expect(screen.getByRole("heading", { level: 1 })).not.toBeEmptyDOMElement();
    expect(screen.getByText("44030026112300002")).toBeInTheDocument();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("what waits for the applicant leads to its page and names the day", () => {
  renderIn("zh", <NextStepCard application={inState("TO_BOOK")} level={1} />);
  expect(screen.getByRole("link", { name: "预约" })).toHaveAttribute(
    "href",
    "/zh/applications/00000000-0000-4000-8000-000000000001/book",
  );
  expect(screen.getByText(/2026年12月18日（周五）/)).toBeInTheDocument();
});

test("a draft names the last day on which it can be submitted, where that is near", () => {
  const { unmount } = renderIn(
    "en",
    <NextStepCard application={{ ...inState("DRAFT"), lastDay: "2026-12-01" }} level={2} />,
  );
  expect(screen.getByText(/^Submit by .*2026/)).toBeInTheDocument();
  unmount();
  renderIn("en", <NextStepCard application={inState("DRAFT")} level={2} />);
  expect(screen.queryByText(/^Submit by/)).not.toBeInTheDocument();
});

test("a refusal says that the decision is final and does not offer to apply again; another end does", () => {
  const { unmount } = renderIn(
    "en",
    <NextStepCard application={inState("REFUSED")} level={1} viewable={false} />,
  );
  expect(screen.getByText(/this decision is final/)).toBeInTheDocument();
  expect(screen.queryByRole("link")).toBeNull();
  unmount();
  renderIn("en", <NextStepCard application={inState("LAPSED")} level={1} viewable={false} />);
  expect(screen.getByRole("link")).toHaveAttribute("href", "/en/apply/first");
});

test("whoever was called reads the number and the window", () => {
  const moment = { ticket: { number: "F012", place: "51", forInterview: false } };
  renderIn("zh", <NextStepCard application={{ ...inState("WINDOW_REVIEW"), moment }} level={1} />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("窗口正在审核您的材料");
  expect(screen.getByText("排队号F012：请到51号窗口")).toBeInTheDocument();
});

test("a permit that lies ready is fetched at a hall with its hours, by the end of the receipt", () => {
  const handOver = {
    hall: { zh: "东厅", en: "East Hall" },
    address: { zh: "福中三路", en: "Fuzhong Road" },
    receiptUntil: "2026-12-24",
  };
  const application = { ...inState("READY"), moment: { handOver }, today: "2026-12-20" };
  const { container, unmount } = renderIn("en", <NextStepCard application={application} level={1} />);
  expect(container).toHaveTextContent("Where: East Hall, Fuzhong Road");
  expect(container).toHaveTextContent("Open on working days 09:00–12:00 and 14:00–18:00");
  expect(container).toHaveTextContent("lawful stay until Thu 24 Dec 2026: better come by then");
  unmount();
  renderIn("en", <NextStepCard application={{ ...application, today: "2026-12-25" }} level={1} />);
  expect(screen.getByText(/expired on Thu 24 Dec 2026/)).toBeInTheDocument();
});

test("who was refused, or did not come for the permit, reads where the passport is and when the hall is open", () => {
  const hall = { name: { zh: "东厅", en: "East Hall" }, address: { zh: "福中三路", en: "Fuzhong Road" } };
  const visit = { date: "2026-11-09", start: "15:00", hall };
  for (const state of ["REFUSED", "NOT_COLLECTED"] as const) {
    const moment = momentOf({ state, visit, posted: false, heldExpiresOn: "2027-03-29", events: [] });
    const application = { ...inState(state), moment };
    const { container, unmount } = renderIn("zh", <NextStepCard application={application} level={1} />);
    expect(container).toHaveTextContent("取回护照的地点：东厅，福中三路");
    expect(container).toHaveTextContent("开放时间：工作日09:00–12:00、14:00–18:00");
    expect(screen.queryAllByText(/有效期至2027年3月29日/)).toHaveLength(state === "REFUSED" ? 1 : 0);
    unmount();
  }
});

test.each(STATES)("%s leads to a reason only where its page has one", (state) => {
  renderIn("en", <NextStepCard application={inState(state)} level={1} />);
  const data = { reason: "notEligible", ground: "untrue", from: "TO_BOOK", dueOn: "2026-11-14" };
  const told = endReasonOf(state, [{ to: state, data }]) !== undefined;
  expect(screen.queryAllByRole("link", { name: "See the reason" })).toHaveLength(told ? 1 : 0);
});

test("the comma before a hall is that of the language", () => {
  const moment = {
    visit: { date: "2026-12-02", start: "10:00", hall: { zh: "东厅", en: "East Hall" } },
  };
  const { unmount } = renderIn(
    "zh",
    <NextStepCard application={{ ...inState("BOOKED"), moment }} level={1} />,
  );
  expect(screen.getByText("2026年12月2日（周三） 10:00，东厅")).toBeInTheDocument();
  unmount();
  renderIn("en", <NextStepCard application={{ ...inState("BOOKED"), moment }} level={1} />);
  expect(screen.getByText("Wed 2 Dec 2026 10:00, East Hall")).toBeInTheDocument();
});

test("who collected the permit reads until when to register it, and where", () => {
  const moment = { collectedAt: new Date("2026-12-01T02:42:00Z") };
  renderIn("zh", <NextStepCard application={{ ...inState("COLLECTED"), moment }} level={1} />);
  expect(screen.getByText(/2026年12月2日（周三）10:42/)).toBeInTheDocument();
  expect(screen.queryByText(/尚未更新的，请尽快办理/)).toBeNull();
  expect(screen.getByRole("link", { name: /临时住宿登记/ })).toHaveAttribute(
    "href",
    expect.stringMatching(/^https:/),
  );
});

test("once those hours are over they are not given any more", () => {
  const moment = { collectedAt: new Date("2026-12-01T02:42:00Z") };
  const application = { ...inState("COLLECTED"), moment, today: "2026-12-10" };
  renderIn("zh", <NextStepCard application={application} level={1} />);
  expect(screen.getByText("取证后应在24小时内更新登记；尚未更新的，请尽快办理")).toBeInTheDocument();
});

test("a day of the authority's that has passed is not promised again", () => {
  const application = { ...inState("ACCEPTED"), dueOn: "2026-12-08", today: "2026-12-18" };
  const { container } = renderIn("en", <NextStepCard application={application} level={1} />);
  expect(container).toHaveTextContent("The decision was expected by Tue 8 Dec 2026 and is still pending");
});

test("who cannot book online is sent to a window, not to the booking", () => {
  const suspendedUntil = "2027-11-16";
  const application = { ...inState("TO_BOOK"), suspendedUntil, moment: { suspendedUntil } };
  renderIn("zh", <NextStepCard application={application} level={1} />);
  expect(screen.queryByRole("link", { name: "预约" })).toBeNull();
  expect(screen.getByText("网上预约暂停至2027年11月16日（周二）")).toBeInTheDocument();
});

test("a provisional date says so", () => {
  const application = { ...inState("SUBMITTED"), dueOn: "2027-01-05", dueProvisional: true };
  renderIn("zh", <NextStepCard application={application} level={1} />);
  expect(screen.getByText(/^暂定/)).toBeInTheDocument();
});

test("the timeline marks the step under way for those who do not see the dots", () => {
  renderIn("zh", <Progress milestones={timeline({ state: "TO_BOOK", dueOn: "2026-12-18" }, [])} />);
  const [now] = screen
    .getAllByRole("listitem")
    .filter((item) => item.getAttribute("aria-current") === "step");
  expect(now).toHaveTextContent("预约");
  expect(now).toHaveTextContent("进行中");
});

test.each([
  ["en", 2, "Correct 2 items"],
  ["en", 1, "Correct 1 item"],
  ["zh", 2, "去补充材料（2项）"],
] as const)("a return says in %s that %d wait to be answered", (locale, toAnswer, name) => {
  renderIn(locale, <NextStepCard application={{ ...inState("RETURNED"), toAnswer }} level={1} />);
  expect(screen.getByRole("link", { name })).toHaveAttribute(
    "href",
    `/${locale}/applications/00000000-0000-4000-8000-000000000001/supplement`,
  );
});

test.each([
  ["zh", "证件已制好，待寄出"],
  ["en", "Permit made, to be mailed"],
] as const)("a permit that will be mailed is not called ready for collection (%s)", (locale, label) => {
  const application = { ...inState("READY"), deliveryMethod: "EMS" as const };
  const { container } = renderIn(locale, <NextStepCard application={application} level={2} />);
  expect(container).toHaveTextContent(label);
  expect(container).not.toHaveTextContent(/待取证|Ready for collection/);
});
