import { screen, within } from "@testing-library/react";
import { MessageDesk, type MessageRow } from "@/components/rooms/messages/MessageDesk";
import { axeFindings, renderIn } from "./support/render";
import { withRouter } from "./support/router";

const row: MessageRow = {
  id: "1",
  about: "passed",
  to: "199****0001",
  orderedAt: "2026-11-26 10:00",
  status: "FAILED",
  reason: "MOBILE_NUMBER_ILLEGAL",
  serial: "44030026112300001",
};

test.each(["zh", "en"] as const)(
  "what did not leave is listed with why, and each can be sent again (%s)",
  async (locale) => {
    const rows = [
      row,
      { ...row, id: "2", about: undefined, to: "", status: "UNCERTAIN" as const, serial: "" },
    ];
    const { element } = withRouter(<MessageDesk rows={rows} resend={async (state) => state} />);
    const { container } = renderIn(locale, element);
    expect(screen.getAllByRole("row")).toHaveLength(3);
    const first = screen.getByRole("row", { name: /44030026112300001/ });
    expect(within(first).getByText("MOBILE_NUMBER_ILLEGAL")).toBeVisible();
    expect(within(first).getByRole("button")).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  },
);
