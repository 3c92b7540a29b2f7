import { screen } from "@testing-library/react";
import { Landing } from "@/components/public/Landing";
import { openTypes } from "@/lib/domain/types/known-types";
import { paths } from "@/lib/paths";
import { axeFindings, renderIn } from "../support/render";
import { wordsIn } from "../support/desk";

test.each(["zh", "en"] as const)(
  "whoever cannot tell which of the types is theirs is led to the checker before signing in (%s)",
  async (locale) => {
    const { container } = renderIn(locale, <Landing open={openTypes()} signedIn={false} />);
    const link = screen.getByRole("link", { name: wordsIn(locale)("home.nothing.whichOne") });
    expect(link).toHaveAttribute("href", `/${locale}${paths.eligibility()}`);
    expect(await axeFindings(container)).toEqual([]);
  },
);
