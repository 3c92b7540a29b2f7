import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MrzReader } from "@/components/wizard/MrzReader";
import { renderIn } from "./support/render";

const MINJI = "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<0";
const ONE_NAME = MINJI.replace("P<KORKIM<<MINJI", "P<KORLAKSHMI<<<");

test("a reading replaces the reading before it, the parts it does not have too", async () => {
  const user = userEvent.setup();
  renderIn(
    "en",
    <form>
      <input name="familyName" aria-label="Family name" />
      <input name="givenName" aria-label="Given name" />
      <MrzReader today="2026-11-23" />
    </form>,
  );
  await user.click(screen.getByRole("button", { name: "Read from passport" }));
  const lines = screen.getByRole("textbox", { name: /Machine-readable lines/ });
  const read = async (text: string): Promise<void> => {
    await user.clear(lines);
    await user.click(lines);
    await user.paste(text);
    await user.click(screen.getByRole("button", { name: "Read" }));
  };
  await read(MINJI);
  await waitFor(() => expect(screen.getByLabelText("Given name")).toHaveValue("MINJI"));
  await read(ONE_NAME);
  await waitFor(() => expect(screen.getByLabelText("Family name")).toHaveValue("LAKSHMI"));
  expect(screen.getByLabelText("Given name")).toHaveValue("");
});

test("the lines read last stay with the form, wholly replaced by the next, and go when they are cleared", async () => {
  const user = userEvent.setup();
  const { container } = renderIn(
    "en",
    <form>
      <input type="hidden" name="mrzLines" defaultValue="" />
      <MrzReader today="2026-11-23" />
    </form>,
  );
  const kept = (): string => container.querySelector<HTMLInputElement>("[name=mrzLines]")?.value ?? "";
  await user.click(screen.getByRole("button", { name: "Read from passport" }));
  const lines = screen.getByRole("textbox", { name: /Machine-readable lines/ });
  for (const text of [MINJI, ONE_NAME]) {
    await user.clear(lines);
    await user.click(lines);
    await user.paste(` ${text.toLowerCase()} `);
    await user.click(screen.getByRole("button", { name: "Read" }));
    await waitFor(() => expect(kept()).toBe(text.replace("\n", "")));
  }
  await user.clear(lines);
  expect(kept()).toBe("");
});
