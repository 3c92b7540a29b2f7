import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { ok } from "@/lib/domain/result";
import { seededApplicants } from "@/lib/server/db/questions/public/demo-accounts";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { demoOnly } from "@/lib/server/edge/http/demo-only";
import { DEMO_OFFICERS, DEMO_UNIT } from "@/prisma/seed/accounts";

/** Everybody the demo was seeded with and what their sign-in takes: invented people, nothing of it is secret. */
export const GET = demoOnly(
  "GET",
  defineHandler({
    method: "GET",
    actor: "public",
    run: async () => {
      const others = [...DEMO_OFFICERS, DEMO_UNIT].map((account) => ({
        ...account,
        phone: normaliseMainlandMobile(account.phone) ?? account.phone,
      }));
      return ok([...others, ...(await seededApplicants())]);
    },
  }),
);
