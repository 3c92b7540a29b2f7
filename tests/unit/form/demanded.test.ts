import { demandedFields } from "@/lib/domain/form/demanded";
import { judgeStep } from "@/lib/domain/form/judge";
import { currentForm } from "@/lib/domain/types/known-types";

const form = currentForm("FIRST");
const TODAY = "2026-11-23";

test.each([
  ["1990-05-01", true],
  ["2010-05-01", false],
  ["1950-05-01", false],
  ["", false],
])("born on %s the date of the health certificate must be given: %s", (birthDate, demanded) => {
  expect(demandedFields(form, { birthDate }, TODAY).includes("healthCertificateOn")).toBe(demanded);
  const { errors } = judgeStep(form, "permit", { birthDate }, TODAY);
  expect(errors.healthCertificateOn).toBe(demanded ? "required" : undefined);
});

test("whoever gave it has done with it", () => {
  const answers = { birthDate: "1990-05-01", healthCertificateOn: "2026-10-01" };
  expect(judgeStep(form, "permit", answers, TODAY).errors.healthCertificateOn).toBeUndefined();
});
