import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/PublicShell";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { isDemo } from "@/lib/server/base/env";

/** In production these pages do not exist. */
export default async function DemoLayout({ children }: { readonly children: ReactNode }) {
  if (!isDemo()) notFound();
  const actor = await currentActor();
  return (
    <PublicShell demo signedIn={actor.kind === "applicant"}>
      {children}
    </PublicShell>
  );
}
