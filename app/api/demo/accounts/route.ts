import { z } from "zod";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { ok } from "@/lib/domain/result";
import { seededApplicants } from "@/lib/server/db/questions/public/demo-accounts";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { DEMO_OFFICERS, DEMO_UNIT } from "@/prisma/seed/people/accounts";

const account = z.strictObject({
  role: z.string(),
  name: z.string(),
  phone: z.string().meta({ description: "E.164." }),
  hall: z.string().optional(),
  staffNumber: z.string().optional(),
  password: z.string().optional(),
  applications: z
    .array(z.strictObject({ serial: z.string(), type: z.string(), state: z.string() }))
    .optional(),
});

/** Everybody the demo was seeded with and what their sign-in takes: invented people, nothing of it is secret. */
export const GET = defineHandler({
  method: "GET",
  summary: "Every seeded applicant and officer.",
  actor: "public",
  demo: true,
  answers: { 200: z.array(account) },
  run: async () => {
    const others = [...DEMO_OFFICERS, DEMO_UNIT].map((person) => ({
      ...person,
      phone: normaliseMainlandMobile(person.phone) ?? person.phone,
    }));
    return ok([...others, ...(await seededApplicants())]);
  },
});
