import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ReasonToRead } from "@/components/rooms/review/ReasonToRead";
import { READING_REASONS } from "@/lib/domain/case/reading-reasons";
import { atDesk, told } from "../support/desk";
import { axeFindings } from "../support/render";
import { answering, invalidating } from "../support/server";

test.each(["zh", "en"] as const)(
  "a case of another desk opens only with a reason and words, and what is missing is named (%s)",
  async (locale) => {
    const { posted, action } = answering(invalidating({ reason: "required", words: "required" }));
    const page = <ReasonToRead applicationId="application-1" stateReason={action} />;
    const { say, container } = atDesk(locale, page);
    const open = () =>
      userEvent.click(screen.getByRole("button", { name: say("officerReview.readingReason.open") }));
    await open();
    expect(await told()).toContain(say("officer.fieldErrors.required"));
    expect(await axeFindings(container)).toEqual([]);
    const [reason] = READING_REASONS;
    await userEvent.selectOptions(screen.getByLabelText(say("officerReview.readingReason.reason")), reason);
    await userEvent.type(screen.getByLabelText(say("officerReview.readingReason.words")), "申请人来电");
    expect(screen.queryByRole("alert")).toBeNull();
    await open();
    expect(posted[1]).toEqual({ applicationId: "application-1", reason, words: "申请人来电" });
  },
);
