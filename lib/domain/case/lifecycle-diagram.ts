import { LIFECYCLE } from "./lifecycle";
import { TERMINAL_STATES } from "./states";

/** The lifecycle as a Mermaid state diagram; the README shows exactly this text. */
export const lifecycleDiagram = (): string => {
  const moves = LIFECYCLE.map(({ from, to, event, by, when }) => {
    const condition = when ? ` if ${when}` : "";
    return `  ${from} --> ${to}: ${event}${condition} (${by.join(", ")})`;
  });
  const ends = TERMINAL_STATES.map((state) => `  ${state} --> [*]`);
  return ["stateDiagram-v2", "  direction TB", "  [*] --> DRAFT: start (APPLICANT)", ...moves, ...ends].join(
    "\n",
  );
};
