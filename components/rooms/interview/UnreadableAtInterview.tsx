import { UnreadableCase, type UnreadableFound } from "@/components/desk/case/UnreadableCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { paths } from "@/lib/paths";
import { InterviewBar } from "./InterviewBar";

interface UnreadableAtInterviewProps {
  readonly found: UnreadableFound;
  readonly actions: { readonly pass: DeskAction; readonly fail: DeskAction };
}

/** A case that cannot be read, in the interview room: what was said is written down all the same. */
export const UnreadableAtInterview = ({ found, actions }: UnreadableAtInterviewProps) => (
  <UnreadableCase found={found} back={paths.interview()}>
    {found.state === "INTERVIEW" ? (
      <InterviewBar actions={actions} applicationId={found.id} version={found.version} />
    ) : null}
  </UnreadableCase>
);
