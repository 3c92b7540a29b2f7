import type { QueueView } from "@/components/desk/queue/queue-view";

/** A queue nothing is asked of. */
export const aQueueView = (facts: Partial<QueueView> = {}): QueueView => ({
  path: "/officer/review",
  q: "",
  hint: "",
  filters: [],
  order: { by: "due", isDown: false },
  ownOrder: { by: "due", isDown: false },
  orders: [["due", "期限"]],
  kept: {},
  ...facts,
});
