import { screen } from "@testing-library/react";
import { encode } from "uqr";
import { Employer } from "@/components/public/employer/Employer";
import { TEMPORARY_RESIDENCE_URL } from "@/components/public/external-links";
import { Lodging } from "@/components/public/lodging/Lodging";
import { ChooseCase } from "@/components/public/templates/ChooseCase";
import { Templates } from "@/components/public/templates/Templates";
import type { CaseForTemplates } from "@/lib/server/db/questions/applicant/cases-for-templates";
import { TEMPLATE_PATHS } from "@/lib/server/documents/templates/kinds";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const MINE: CaseForTemplates = {
  id: "0198c0de-0000-4000-8000-000000000001",
  serial: "44030026112300001",
  fullName: "KIM MINJI",
  type: "FIRST",
};

const hrefs = (container: Element): string[] =>
  [...container.querySelectorAll("a[download]")].map((link) => link.getAttribute("href") ?? "");

describe.each(["zh", "en"] as const)("before signing in (%s)", (locale) => {
  test("every template can be had as a blank, and filled in once an application is chosen", async () => {
    const page = (chosen?: CaseForTemplates) => (
      <Templates papers={TEMPLATE_PATHS} chosen={chosen}>
        <ChooseCase cases={chosen ? [chosen] : undefined} chosen={chosen} href={`/${locale}/templates`} />
      </Templates>
    );
    const blank = atDesk(locale, page());
    expect(hrefs(blank.container)).toEqual(TEMPLATE_PATHS.map((path) => `/api/templates/${path}.pdf`));
    expect(await axeFindings(blank.container)).toEqual([]);
    blank.unmount();
    const { container } = atDesk(locale, page(MINE));
    expect(hrefs(container)).toEqual(
      TEMPLATE_PATHS.flatMap((path) => [
        `/api/applications/${MINE.id}/templates/${path}.pdf`,
        `/api/templates/${path}.pdf`,
      ]),
    );
    expect(await axeFindings(container)).toEqual([]);
  });

  test("the employer's page can be sent, and leads to the blank", async () => {
    const address = `https://example.org/${locale}/employer`;
    const { container } = atDesk(locale, <Employer address={address} />);
    expect(container).toHaveTextContent(address);
    expect(hrefs(container)).toEqual(["/api/templates/guarantee-letter.pdf"]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("the code of the lodging registration is the guide's address, module by module", async () => {
    const { container, say } = atDesk(locale, <Lodging />);
    const code = screen.getByRole("img", { name: say("lodging.qr.caption") });
    const { data } = encode(TEMPORARY_RESIDENCE_URL, { ecc: "M", border: 4 });
    const dark = data.flat().filter(Boolean).length;
    expect(code.querySelector("path")?.getAttribute("d")?.match(/M/g)).toHaveLength(dark);
    expect(await axeFindings(container)).toEqual([]);
  });
});
