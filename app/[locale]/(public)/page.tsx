import { Landing } from "@/components/public/Landing";
import { openTypes } from "@/lib/domain/application-types/registry";
import { currentActor } from "@/lib/server/auth/actor";

export default async function LandingPage() {
  const actor = await currentActor();
  return <Landing open={openTypes()} signedIn={actor.kind === "applicant"} />;
}
