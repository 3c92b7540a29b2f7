import { type ReactNode, useLayoutEffect } from "react";
import { HeaderSearch } from "@/components/layout/header/HeaderSearch";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { renderIn } from "./support/render";

const pressed = jest.fn();

const Desk = () => {
  useDeskKeys({ z: pressed });
  return <p>z</p>;
};

/** Presses a key in the moment the page is drawn, before anything that waits for a quiet moment has run. */
const PressedAtOnce = ({ keyOf, children }: { readonly keyOf: string; readonly children: ReactNode }) => {
  useLayoutEffect(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: keyOf, bubbles: true }));
  }, [keyOf]);
  return children;
};

const draw = (keyOf: string, part: ReactNode) =>
  renderIn("en", <PressedAtOnce keyOf={keyOf}>{part}</PressedAtOnce>);

test("a key of a desk pressed in the moment its page is drawn is heard", () => {
  draw("z", <Desk />);
  expect(pressed).toHaveBeenCalledTimes(1);
});

test("the list of keys opens in the moment its page is drawn", () => {
  const show = jest.fn();
  HTMLDialogElement.prototype.showModal = show;
  draw("?", <ShortcutHelp shortcuts={[]} />);
  expect(show).toHaveBeenCalledTimes(1);
});

test("the search is reached in the moment its page is drawn", () => {
  const sent = jest.fn();
  HTMLFormElement.prototype.requestSubmit = sent;
  draw("/", <HeaderSearch path="/x" label="Search" hint="" hotkey />);
  expect(sent).toHaveBeenCalledTimes(1);
});
