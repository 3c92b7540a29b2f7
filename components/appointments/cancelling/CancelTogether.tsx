import type { FormAction } from "@/components/ui/use-posting";
import type { BookedMember } from "../BookedTogether";
import { CancelForm } from "./CancelForm";

interface CancelTogetherProps {
  /** Any visit of theirs. */
  readonly appointmentId: string;
  readonly members: readonly BookedMember[];
  readonly action: FormAction;
}

/** 全部取消, while each of their visits can still be cancelled. */
export const CancelTogether = ({ appointmentId, members, action }: CancelTogetherProps) => {
  if (members.length === 0 || members.some(({ cancellable }) => !cancellable)) return null;
  const ending = members.filter(({ bookAgainUntil }) => bookAgainUntil === null);
  const days = members.flatMap(({ bookAgainUntil }) => bookAgainUntil ?? []).sort();
  return (
    <CancelForm
      appointmentId={appointmentId}
      bookAgainUntil={ending.length > 0 ? null : (days[0] ?? null)}
      whom={{
        kind: "all",
        names: members.map(({ name }) => name),
        ending: ending.map(({ name }) => name),
      }}
      action={action}
    />
  );
};
