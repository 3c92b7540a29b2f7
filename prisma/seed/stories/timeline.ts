import { now, setTimeOfThisProcess } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";

export interface Act {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

const pending = async (): Promise<boolean> =>
  (await db.outboxMessage.findFirst({ where: { status: "PENDING" }, select: { id: true } })) !== null;

/** Text messages arrive in the demo's inbox at the time they were caused. The papers of the past are not typeset here:
 *  they are made when somebody opens them first. */
const deliver = async (): Promise<void> => {
  // What is long past waits for nobody to change their mind.
  await db.outboxMessage.updateMany({ where: { status: "PENDING" }, data: { notBefore: new Date(0) } });
  while (await pending()) await drainOutbox({ gateway: "inbox", makeDocument: async () => undefined });
};

/** Lives through the acts of all families in the order of their time, with the clock of this process set to it. */
export const liveThrough = async (acts: readonly Act[]): Promise<void> => {
  const ordered = [...acts].sort((one, other) => one.at.getTime() - other.at.getTime());
  let lived = 0;
  try {
    for (const act of ordered) {
      // Two families may act at one instant: the second does so when the first is done, for time does not go back.
      setTimeOfThisProcess(new Date(Math.max(act.at.getTime(), lived)));
      await act.run();
      await deliver();
      lived = now().getTime();
    }
  } finally {
    setTimeOfThisProcess();
  }
};
