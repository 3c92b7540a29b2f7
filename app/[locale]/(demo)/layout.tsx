import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/PublicShell";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { isDemo } from "@/lib/server/base/env";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { answeredFrame } from "../answered";

/** In production these pages do not exist. */
export default answeredFrame(async function DemoLayout({ children }: { readonly children: ReactNode }) {
  if (!isDemo()) notThere();
  const actor = await currentActor();
  return (
    <PublicShell demo today={today()} signedIn={actor.kind === "applicant"}>
      {children}
    </PublicShell>
  );
});
