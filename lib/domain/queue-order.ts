/** By what a queue is put in order, and which way. */
export interface QueueOrder<Key extends string = string> {
  readonly by: Key;
  /** True: the last first. */
  readonly isDown: boolean;
}

/** An order as it stands in an address: `name`, `-name`. */
export const orderInAddress = ({ by, isDown }: QueueOrder): string => `${isDown ? "-" : ""}${by}`;

/** The order an address asks for; the queue's own when it names none the queue knows. */
export const orderAsked = <Key extends string>(
  keys: readonly Key[],
  asked: unknown,
  own: QueueOrder<Key>,
): QueueOrder<Key> => {
  const by = keys.find((key) => asked === key || asked === `-${key}`);
  return by ? { by, isDown: asked === `-${by}` } : own;
};

/** What a press on a column's heading asks for: its order, or the other way round when it stands already. */
export const orderPressed = (now: QueueOrder, by: string): QueueOrder => ({
  by,
  isDown: now.by === by && !now.isDown,
});

/** What queues of cases can be put in order by. */
export const CASE_ORDERS = ["due", "submitted", "name"] as const;
export type CaseOrder = QueueOrder<(typeof CASE_ORDERS)[number]>;
export const FIRST_DUE: CaseOrder = { by: "due", isDown: false };

/** The tickets of a hall; `turn`: as they are called. */
export const TICKET_ORDERS = ["turn", "name", "issued"] as const;
export type TicketOrder = QueueOrder<(typeof TICKET_ORDERS)[number]>;
export const BY_TURN: TicketOrder = { by: "turn", isDown: false };

/** The visits of a day at its reception. */
export const ARRIVAL_ORDERS = ["time", "name"] as const;
export type ArrivalOrder = QueueOrder<(typeof ARRIVAL_ORDERS)[number]>;
export const BY_TIME: ArrivalOrder = { by: "time", isDown: false };

/** Messages that did not leave. */
export const MESSAGE_ORDERS = ["ordered"] as const;
export type MessageOrder = QueueOrder<(typeof MESSAGE_ORDERS)[number]>;
export const LATEST_FIRST: MessageOrder = { by: "ordered", isDown: true };
