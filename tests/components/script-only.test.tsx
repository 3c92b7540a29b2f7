/** @jest-environment node */
import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { SelectionCount } from "@/components/applications/list/SelectionCount";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";
import { DateInput } from "@/components/ui/DateInput";
import { PrintButton } from "@/components/ui/PrintButton";
import { messagesOf } from "./support/render";

const PARTS: readonly (readonly [name: string, part: ReactNode, mark: string])[] = [
  ["the list of the keys", <ShortcutHelp key="keys" shortcuts={[]} />, 'aria-haspopup="dialog"'],
  ["the button that prints", <PrintButton key="print" label="Print" />, "Print"],
  ["the calendar of a date", <DateInput key="date" id="d" name="d" legend="Day" />, 'type="date"'],
  [
    "the count of what is chosen",
    <SelectionCount key="count" form="f" words={{ none: "0", all: "All" }} />,
    "All",
  ],
];

test.each(PARTS)(
  "%s has its place in the page as it is sent, and is neither seen nor pressed before it works",
  (_, part, mark) => {
    const html = renderToString(
      <NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="Asia/Shanghai">
        {part}
      </NextIntlClientProvider>,
    );
    const kept = html.slice(html.indexOf('class="contents noscript:hidden invisible"'));
    expect(html).toContain('class="contents noscript:hidden invisible"');
    expect(kept).toContain(mark);
  },
);
