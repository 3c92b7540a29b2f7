import { render, screen } from "@testing-library/react";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";

const items = [
  { id: "phone", message: "Fill in the number." },
  { id: "code", message: "Fill in the code." },
];

test("a summary takes the focus when errors appear and links each to its field", () => {
  render(<ErrorSummary title="Please correct" items={items} />);
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(screen.getByRole("link", { name: "Fill in the number." })).toHaveAttribute("href", "#phone");
  expect(screen.getByRole("link", { name: "Fill in the code." })).toHaveAttribute("href", "#code");
});

test("without errors there is no summary", () => {
  render(<ErrorSummary title="Please correct" items={[]} />);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("the same errors after another try take the focus again, typing in between does not", () => {
  const page = (attempt: number) => (
    <>
      <ErrorSummary title="Please correct" items={[...items]} attempt={attempt} />
      <input aria-label="phone" />
    </>
  );
  const { rerender } = render(page(1));
  screen.getByLabelText("phone").focus();
  rerender(page(1));
  expect(screen.getByLabelText("phone")).toHaveFocus();
  rerender(page(2));
  expect(screen.getByRole("alert")).toHaveFocus();
});

test("a line that is answered goes without moving the focus", () => {
  const page = (left: typeof items) => (
    <>
      <ErrorSummary title="Please correct" items={left} attempt={1} />
      <input aria-label="phone" />
    </>
  );
  const { rerender } = render(page(items));
  screen.getByLabelText("phone").focus();
  rerender(page(items.slice(1)));
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(screen.getByLabelText("phone")).toHaveFocus();
});

test("a field ties label, hint and error to its control", () => {
  render(
    <Field id="phone" label="Mobile phone number" hint="Mainland only" error="Too short" required>
      {(control) => <Input {...control} name="phone" />}
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Mobile phone number" });
  expect(input).toBeInvalid();
  expect(input).toBeRequired();
  expect(input).toHaveAccessibleDescription("Mainland only Too short");
});
