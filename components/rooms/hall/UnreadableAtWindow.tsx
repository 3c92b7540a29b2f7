import { UnreadableCase } from "@/components/desk/case/UnreadableCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import type { State } from "@/lib/domain/case/states";
import { paths } from "@/lib/paths";
import { WithdrawPanel } from "./WithdrawPanel";

interface UnreadableAtWindowProps {
  readonly found: {
    readonly id: string;
    readonly serial: string;
    readonly version: number;
    readonly state: State;
  };
  readonly withdraw: DeskAction;
}

/** A case that cannot be read, at the window: once it is accepted, only the window can end it. */
export const UnreadableAtWindow = ({ found, withdraw }: UnreadableAtWindowProps) => (
  <UnreadableCase found={found} back={paths.counter()}>
    {found.state === "ACCEPTED" ? (
      <WithdrawPanel action={withdraw} applicationId={found.id} version={found.version} />
    ) : null}
  </UnreadableCase>
);
