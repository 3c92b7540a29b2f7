import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { fillControl } from "@/components/ui/fill-control";
import { axeFindings, inLanguage, type Locale, renderIn } from "./support/render";

const show = (locale: Locale, given: { defaultValue?: string; onBlur?: () => void } = {}) => {
  const { container } = renderIn(
    locale,
    <form aria-label="form">
      <Field id="bornOn" label="Born on" required>
        {(control) => (
          <DateInput {...control} name="bornOn" legend="Born on" autoComplete="bday" {...given} />
        )}
      </Field>
    </form>,
  );
  const form = screen.getByRole<HTMLFormElement>("form");
  const parts = () => screen.getAllByRole("textbox").map((part) => (part as HTMLInputElement).value);
  return { container, form, parts, posted: () => Object.fromEntries(new FormData(form)) };
};

test.each([
  ["zh", ["年", "月", "日"], "1988年4月12日（周二）"],
  ["en", ["Day", "Month", "Year"], "Tue 12 Apr 1988"],
] as const)(
  "a date is asked for in the order of the language and said again in it (%s)",
  async (locale, labels, words) => {
    const { container, posted } = show(locale);
    const fields = screen.getAllByRole("textbox");
    expect(fields.map((field) => field.closest("div")?.querySelector("label")?.textContent)).toEqual(labels);
    const typed = { 年: "1988", Year: "1988", 月: "4", Month: "4", 日: "12", Day: "12" } as Record<
      string,
      string
    >;
    for (const [at, label] of labels.entries())
      await userEvent.type(fields[at] as HTMLElement, typed[label] ?? "");
    expect(posted()).toEqual({ bornOn: "1988-04-12" });
    expect(screen.getByText(words)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("its first field answers to the question's own name, the others stand in its group", () => {
  show("en");
  expect(screen.getByRole("group", { name: "Born on" })).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: "Born on Day" })).toHaveAttribute("id", "bornOn");
  expect(screen.getByRole("textbox", { name: "Year" })).toHaveAttribute("autocomplete", "bday-year");
});

test("a whole date pasted into any field is taken apart, one typed into a single field when it is left", async () => {
  const { parts, posted } = show("zh");
  fireEvent.input(screen.getByLabelText("月"), { target: { value: "4 May 1990" } });
  expect(parts()).toEqual(["1990", "05", "04"]);
  await userEvent.clear(screen.getByLabelText("月"));
  await userEvent.clear(screen.getByLabelText("日"));
  const year = screen.getByLabelText("Born on");
  await userEvent.clear(year);
  await userEvent.type(year, "2001-02-03");
  expect(posted()).toEqual({ bornOn: "2001-02-03" });
  await userEvent.click(document.body);
  expect(parts()).toEqual(["2001", "02", "03"]);
});

test("what is typed of a date is kept as far as it goes, and nothing typed is no answer", async () => {
  const { posted } = show("zh", { defaultValue: "1990-05-" });
  expect(posted()).toEqual({ bornOn: "1990-05-" });
  expect(screen.getByLabelText("月")).toHaveValue("05");
  await userEvent.clear(screen.getByLabelText("月"));
  await userEvent.clear(screen.getByLabelText("Born on"));
  expect(posted()).toEqual({ bornOn: "" });
});

test("an answer put in by the passport's lines or another device stands in the fields", () => {
  const { form, parts } = show("en");
  act(() => void fillControl(form, "bornOn", "1979-02-14"));
  expect(parts()).toEqual(["14", "02", "1979"]);
  act(() => void fillControl(form, "bornOn", ""));
  expect(parts()).toEqual(["", "", ""]);
});

test("the question is left when its last field is, not between its fields", async () => {
  const left = jest.fn();
  show("en", { onBlur: left });
  await userEvent.click(screen.getByLabelText("Year"));
  await userEvent.click(screen.getByLabelText("Month"));
  expect(left).not.toHaveBeenCalled();
  await userEvent.click(document.body);
  expect(left).toHaveBeenCalledTimes(1);
});

test("a birth of which the passport knows no day is said again as it prints it", async () => {
  const { posted } = show("en");
  for (const [name, typed] of [
    ["Born on Day", "00"],
    ["Month", "00"],
    ["Year", "1975"],
  ] as const)
    await userEvent.type(screen.getByRole("textbox", { name }), typed);
  expect(posted()).toEqual({ bornOn: "1975-00-00" });
  expect(screen.getByText("00 00 1975")).toBeVisible();
});

test("a date typed before the page came alive is kept, and moves nothing while it does", async () => {
  const page = inLanguage(
    "en",
    <form>
      <DateInput id="endsOn" name="endsOn" legend="Ends on" />
      <button type="submit">Show</button>
    </form>,
  );
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(page);
  for (const [part, typed] of Object.entries({ day: "27", month: "12", year: "2027" }))
    container.querySelector<HTMLInputElement>(`[data-part=${part}]`)!.value = typed;
  render(page, { container, hydrate: true });
  const form = container.querySelector("form")!;
  expect(Object.fromEntries(new FormData(form))).toEqual({ endsOn: "2027-12-27" });
  // Its words would push down what somebody is about to press.
  expect(screen.queryByText("Mon 27 Dec 2027")).toBeNull();
  await userEvent.type(container.querySelector("[data-part=day]")!, "{Backspace}8");
  expect(screen.getByText("Tue 28 Dec 2027")).toBeVisible();
});
