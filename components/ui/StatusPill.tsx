import {
  Ban,
  CalendarCheck,
  CalendarPlus,
  CircleCheck,
  CircleX,
  FilePen,
  Hourglass,
  type LucideIcon,
  Package,
  Search,
  Send,
  TicketCheck,
  Truck,
  TriangleAlert,
  Users,
} from "lucide-react";
import { type State, type StateIcon, rowOf } from "@/lib/domain/case/states";
import { Pill } from "./Pill";

const ICONS: Readonly<Record<StateIcon, LucideIcon>> = {
  draft: FilePen,
  sent: Send,
  looked: Search,
  warned: TriangleAlert,
  stopped: Ban,
  denied: CircleX,
  toBook: CalendarPlus,
  booked: CalendarCheck,
  ticket: TicketCheck,
  people: Users,
  waiting: Hourglass,
  done: CircleCheck,
  parcel: Package,
  post: Truck,
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
