import type { IconName } from "./icon-names";
import { type State, type StateIcon, rowOf } from "@/lib/domain/case/states";
import { Pill } from "./Pill";

const ICONS: Readonly<Record<StateIcon, IconName>> = {
  draft: "file-pen",
  sent: "send",
  looked: "search",
  warned: "triangle-alert",
  stopped: "ban",
  denied: "circle-x",
  toBook: "calendar-plus",
  booked: "calendar-check",
  ticket: "ticket-check",
  people: "users",
  waiting: "hourglass",
  done: "circle-check",
  parcel: "package",
  post: "truck",
};

interface StatusPillProps {
  readonly state: State;
  /** The state in words (messages states.labels). */
  readonly label: string;
  /** By when, already formatted. */
  readonly deadline?: string;
}

/** Where an application is: icon, words and, where there is one, the deadline. */
export const StatusPill = ({ state, label, deadline }: StatusPillProps) => {
  const { tone, icon } = rowOf(state);
  return (
    <Pill tone={tone} icon={ICONS[icon]}>
      {label}
      {deadline ? ` · ${deadline}` : null}
    </Pill>
  );
};
