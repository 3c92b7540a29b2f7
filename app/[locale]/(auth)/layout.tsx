import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/PublicShell";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { isDemo } from "@/lib/server/base/env";

export default async function AuthLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  return (
    <PublicShell demo={isDemo()} today={today()} signedIn={actor.kind === "applicant"}>
      {children}
    </PublicShell>
  );
}
