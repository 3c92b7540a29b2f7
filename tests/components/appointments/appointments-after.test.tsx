import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppealForm } from "@/components/appointments/AppealForm";
import { ReadyList } from "@/components/appointments/ready/ReadyList";
import { JoinForm } from "@/components/appointments/waiting/JoinForm";
import { openPdf } from "@/components/pdf/pdf-shelf";
import { axeFindings, renderIn } from "../support/render";

jest.mock("@/components/pdf/pdf-shelf", () => ({ openPdf: jest.fn() }));

/** Everything is in sight at once. */
class InSight {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe() {
    this.tell(
      [{ isIntersecting: true } as IntersectionObserverEntry],
      this as unknown as IntersectionObserver,
    );
  }
  disconnect() {}
}

const PAPERS = [
  { code: "FORM", name: "Application form, signed", pictures: [] },
  {
    code: "PASSPORT_INFO",
    name: "Passport data page",
    pictures: [
      { id: "f1", pdf: false },
      { id: "f2", pdf: false },
    ],
  },
];

test("what is ticked as packed stays on the device, and is counted", async () => {
  const first = renderIn("en", <ReadyList keptAs="ready-Y1" papers={PAPERS} />);
  expect(screen.getAllByRole("img").map((image) => image.getAttribute("src"))).toEqual([
    "/api/files/f1?view=1",
    "/api/files/f2?view=1",
  ]);
  expect(await axeFindings(first.container)).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Passport data page" }));
  expect(screen.getByRole("status")).toHaveTextContent("1 of 2 ready");
  first.unmount();
  const again = renderIn("en", <ReadyList keptAs="ready-Y1" papers={PAPERS} />);
  expect(screen.getByRole("checkbox", { name: "Passport data page" })).toBeChecked();
  again.unmount();
  renderIn("en", <ReadyList keptAs="ready-Y2" papers={PAPERS} />);
  expect(screen.getByRole("checkbox", { name: "Passport data page" })).not.toBeChecked();
});

test("the waiting list is joined with one press, for any hall and any time", async () => {
  const posted: FormData[] = [];
  const { container } = renderIn(
    "en",
    <JoinForm
      applicationId="a"
      halls={[
        { id: "1", name: "East hall" },
        { id: "2", name: "Luohu window" },
      ]}
      days={{ first: "2026-11-24", last: "2026-12-20" }}
      action={async (_, form) => {
        posted.push(form);
        return { status: "ok" };
      }}
    />,
  );
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Join the waiting list" }));
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]?.get("part")).toBe("ANY");
  expect(posted[0]?.getAll("hallIds")).toEqual([]);
  expect(posted[0]?.get("applicationId")).toBe("a");
});

test("an appeal without words is asked for them at its field", async () => {
  const { container } = renderIn(
    "en",
    <>
      <h2 id="visit">Mon 23 Nov</h2>
      <AppealForm
        noShowId="n"
        titleId="visit"
        until="Fri 22 Jan 2027"
        action={async () => ({ status: "invalid", fields: { words: "required" }, values: {} })}
      />
    </>,
  );
  await userEvent.click(screen.getByText("Appeal"));
  await userEvent.click(screen.getByRole("button", { name: "Send the appeal" }));
  await waitFor(() => expect(screen.getByRole("textbox")).toBeInvalid());
  expect(await axeFindings(container)).toEqual([]);
});

describe("a paper that is a PDF", () => {
  const paper = { code: "MARRIAGE", name: "Marriage certificate", pictures: [{ id: "p1", pdf: true }] };
  const before = globalThis.IntersectionObserver;
  beforeEach(() => {
    globalThis.IntersectionObserver = InSight as unknown as typeof IntersectionObserver;
  });
  afterEach(() => {
    globalThis.IntersectionObserver = before;
  });

  it("is shown by its first page, small, which opens the whole", async () => {
    const draw = jest.fn().mockResolvedValue(undefined);
    jest.mocked(openPdf).mockResolvedValue({ draw });
    const { container } = renderIn("en", <ReadyList keptAs="ready-Y3" papers={[paper]} />);
    const link = screen.getByRole("link", { name: "Open Marriage certificate (PDF)" });
    expect(link).toHaveAttribute("href", "/api/files/p1?view=1");
    await waitFor(() => expect(screen.queryByText("PDF")).toBeNull());
    expect(draw.mock.calls[0]?.[1]).toMatchObject({ page: 1, turns: 0 });
    expect(await axeFindings(container)).toEqual([]);
  });

  it("keeps its word where it cannot be drawn", async () => {
    const opened = jest.mocked(openPdf).mockRejectedValue(new Error("broken"));
    renderIn("en", <ReadyList keptAs="ready-Y4" papers={[paper]} />);
    await waitFor(() => expect(opened).toHaveBeenCalled());
    expect(screen.getByText("PDF")).toBeInTheDocument();
  });
});
