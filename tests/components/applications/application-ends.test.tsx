import { EndReasonCard } from "@/components/applications/EndReasonCard";
import { Facts } from "@/components/applications/Facts";
import { History } from "@/components/applications/History";
import { LastVisit } from "@/components/applications/LastVisit";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import type { State } from "@/lib/domain/case/states";
import { BookingRefused } from "@/components/appointments/BookingRefused";
import { paths } from "@/lib/paths";
import type { BookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { screen } from "@testing-library/react";
import { axeFindings, renderIn } from "../support/render";

const past = (event: LifecycleEvent, from: State, to: State, data: Record<string, unknown>) => ({
  event,
  from,
  to,
  at: new Date("2026-11-26T03:00:00Z"),
  data,
});

const missed = (count: number) => ({
  state: "TO_BOOK" as const,
  appointment: { status: "NO_SHOW", date: "2026-11-25" },
  events: [past("noShow", "BOOKED", "TO_BOOK", { count })],
});

test.each([
  [1, "6个月内失约1次。满3次的，网上预约将暂停1年。"],
  [2, "6个月内已失约2次。再失约1次，网上预约将暂停1年。"],
  [3, "6个月内失约已满3次，网上预约暂停1年。"],
])("a missed visit, the %sth within six months, is told with what follows", async (count, words) => {
  const { container } = renderIn("zh", <LastVisit application={missed(count)} />);
  expect(container).toHaveTextContent("您未按时办理2026年11月25日（周三）的预约，已记失约");
  expect(container).toHaveTextContent(words);
  expect(screen.getByRole("link", { name: /失约记录中申诉/ })).toHaveAttribute(
    "href",
    `/zh${paths.noShows()}`,
  );
  expect(await axeFindings(container)).toEqual([]);
});

test.each([
  ["bookingSuspended", { date: "2027-11-16" }, true],
  ["alreadyBookedToday", {}, false],
] as const)("who is refused for %s finds the way on", async (code, data, appeals) => {
  const obstacle: BookingObstacle = { code, data };
  const { container } = renderIn("en", <BookingRefused applicationId="1" obstacle={obstacle} title="Book" />);
  expect(screen.queryByRole("link", { name: "No-show record and appeal" }) !== null).toBe(appeals);
  expect(await axeFindings(container)).toEqual([]);
});

test("who did not hear three calls learns that it does not count as missed", () => {
  const appointment = { status: "INVALID_VISIT", date: "2026-11-25" };
  const { container } = renderIn("en", <LastVisit application={{ ...missed(0), appointment }} />);
  expect(container).toHaveTextContent("does not count as missed");
});

test("a visit for the window's correction that came to nothing is told, and the visit that ended with the list is not", () => {
  const appointment = { status: "INVALID_VISIT", date: "2026-11-25" };
  const correction = past("correct", "WINDOW_REVIEW", "WINDOW_CORRECTION", {});
  const amended = past("amend", "WINDOW_CORRECTION", "WINDOW_CORRECTION", {});
  const over = past("dayEnd", "CHECKED_IN", "WINDOW_CORRECTION", {});
  const show = (events: ReturnType<typeof past>[]) =>
    renderIn("en", <LastVisit application={{ state: "WINDOW_CORRECTION", appointment, events }} />).container;
  expect(show([correction, amended])).toBeEmptyDOMElement();
  expect(show([correction, over, amended])).toHaveTextContent("The hall could not finish your visit");
});

test("nothing is said of a visit before the first one and once a new one is booked", () => {
  const before = renderIn("zh", <LastVisit application={{ ...missed(0), appointment: null }} />);
  expect(before.container).toBeEmptyDOMElement();
  const again = renderIn("zh", <LastVisit application={{ ...missed(1), state: "BOOKED" }} />);
  expect(again.container).toBeEmptyDOMElement();
});

test.each([
  ["RETURNED", "The supplement was due by Wed 25 Nov 2026"],
  ["TO_BOOK", "The appointment was to be made by Wed 25 Nov 2026"],
  ["WINDOW_CORRECTION", "The new appointment was to be made by Wed 25 Nov 2026"],
] as const)("an application that lapsed in %s names the deadline that passed", (from, words) => {
  const events = [past("lapse", from, "LAPSED", { from, dueOn: "2026-11-25" })];
  const { container } = renderIn("en", <EndReasonCard application={{ state: "LAPSED", events }} />);
  expect(container).toHaveTextContent(words);
});

test("an application that ended with its visit says so, and names no deadline", () => {
  const events = [past("lapse", "TO_BOOK", "LAPSED", { from: "TO_BOOK", withVisit: "2026-11-25" })];
  const { container } = renderIn("zh", <EndReasonCard application={{ state: "LAPSED", events }} />);
  expect(container).toHaveTextContent(
    "2026年11月25日（周三）的预约未办理，期限内已无法再次预约，申请随之终止。",
  );
  expect(container).not.toHaveTextContent("预约截止");
});

test("the officer's words are read in the reader's language", () => {
  const note = { zh: "结婚证复印件与原件不符。", en: "The copy differs from the certificate." };
  const events = [past("refuse", "ACCEPTED", "REFUSED", { ground: "FALSE_PAPERS", note })];
  const { container } = renderIn("en", <EndReasonCard application={{ state: "REFUSED", events }} />);
  expect(container).toHaveTextContent(note.en);
  expect(container).not.toHaveTextContent(note.zh);
});

test("a refusal names its ground in law and the facts the officer stated", async () => {
  const data = { ground: "FALSE_PAPERS", note: "结婚证复印件与原件不符。" };
  const events = [past("refuse", "ACCEPTED", "REFUSED", data)];
  const { container } = renderIn("zh", <EndReasonCard application={{ state: "REFUSED", events }} />);
  expect(container).toHaveTextContent("在申请过程中弄虚作假");
  expect(container).toHaveTextContent("结婚证复印件与原件不符。");
  expect(await axeFindings(container)).toEqual([]);
});

test.each([
  ["zh", "已改办换发：44030026112700003"],
  ["en", "Goes on as a renewal: 44030026112700003"],
] as const)("an extension withdrawn for a renewal leads to it from its history (%s)", (locale, words) => {
  const renewedAs = "44030026112700003";
  renderIn(
    locale,
    <History events={[past("withdraw", "SUBMITTED", "WITHDRAWN", { late: false, renewedAs })]} />,
  );
  expect(screen.getByRole("link", { name: words })).toHaveAttribute(
    "href",
    `/${locale}/search?q=${renewedAs}`,
  );
});

test.each([
  ["amend", "Submitted on"],
  ["resubmit", "Submitted again on"],
] as const)("after %s the day it was sent is called what it is: %s", (event, words) => {
  const application = {
    state: "COLLECTED" as const,
    submittedAt: new Date("2026-11-26T03:00:00Z"),
    events: [past("submit", "DRAFT", "SUBMITTED", {}), past(event, "RETURNED", "SUBMITTED", {})],
    appointment: null,
    delivery: null,
    receipt: null,
    permit: null,
  };
  renderIn("en", <Facts application={application} />);
  expect(screen.getByText(words)).toBeVisible();
});
