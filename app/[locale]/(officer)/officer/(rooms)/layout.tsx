import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FormMemory } from "@/components/ui/form-memory";
import { OfficerWords } from "@/components/desk/kit/OfficerWords";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { keptPost } from "@/lib/server/edge/actions/kept-post";
import { answeredFrame } from "../../../answered";
import { ClosedStep } from "../../../closed-step";
import { OfficerFrame } from "../../../officer-frame";

interface RoomsLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default answeredFrame(async function RoomsLayout({ children, params }: RoomsLayoutProps) {
  setRequestLocale((await params).locale);
  const officer = await requireOfficer();
  return (
    <OfficerFrame officer={officer}>
      <OfficerWords namespaces={["officer", "officerReview", "hall", "decisions", "production"]}>
        <ClosedStep />
        <FormMemory kept={await keptPost()}>{children}</FormMemory>
      </OfficerWords>
    </OfficerFrame>
  );
});
