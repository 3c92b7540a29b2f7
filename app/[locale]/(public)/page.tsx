import { Landing } from "@/components/public/Landing";
import { openTypes } from "@/lib/domain/types/known-types";
import { currentActor } from "@/lib/server/edge/auth/actor";

export default async function LandingPage() {
  const actor = await currentActor();
  return <Landing open={openTypes()} signedIn={actor.kind === "applicant"} />;
}
