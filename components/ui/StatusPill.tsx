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
import type { State } from "@/lib/domain/case/lifecycle";
import { Pill, type Tone } from "./Pill";

const LOOKS: Record<State, readonly [Tone, LucideIcon]> = {
  DRAFT: ["neutral", FilePen],
  SUBMITTED: ["info", Send],
  PRE_REVIEW: ["info", Search],
  RETURNED: ["warning", TriangleAlert],
  LAPSED: ["neutral", Ban],
  PRE_REJECTED: ["danger", CircleX],
  TO_BOOK: ["warning", CalendarPlus],
  BOOKED: ["info", CalendarCheck],
  CHECKED_IN: ["info", TicketCheck],
  INTERVIEW: ["info", Users],
  INTERVIEW_FAILED: ["danger", CircleX],
  WINDOW_REVIEW: ["info", Search],
  WINDOW_CORRECTION: ["warning", TriangleAlert],
  NOT_ACCEPTED: ["danger", CircleX],
  ACCEPTED: ["info", Hourglass],
  APPROVED: ["success", CircleCheck],
  REFUSED: ["danger", CircleX],
  PRODUCING: ["info", Hourglass],
  READY: ["success", Package],
  DISPATCHED: ["info", Truck],
  COLLECTED: ["success", CircleCheck],
  WITHDRAWN: ["neutral", Ban],
};

interface StatusPillProps {
  readonly state: State;
  /** The state in words (messages vocabulary.states). */
  readonly label: string;
  /** By when, already formatted. */
  readonly deadline?: string;
}

/** Where an application is: icon, words and, where there is one, the deadline. */
export const StatusPill = ({ state, label, deadline }: StatusPillProps) => {
  const [tone, icon] = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon}>
      {label}
      {deadline ? ` · ${deadline}` : null}
    </Pill>
  );
};
