import "server-only";
import { type Refused, refused } from "@/lib/domain/result";

/** How much of one kind of heavy work goes on in this process. What a piece of work weighs is said when it asks; unless
 *  it says so, one. */
export interface TurnRules {
  readonly name: string;
  readonly atOnce: number;
  /** Of these, for one person: whoever asks for sixty papers holds up nobody else. */
  readonly perPerson: number;
  /** How many of one person's may wait; beyond it `busy` is answered at once. */
  readonly waitingPerPerson: number;
}

interface Waiting {
  readonly person: string;
  readonly weight: number;
  readonly begin: () => void;
}

interface Queue {
  /** Person → the weight of what they have running. */
  readonly running: Map<string, number>;
  waiting: Waiting[];
}

// On globalThis: route handlers and pages are bundled apart and share one process's memory.
const shared = globalThis as typeof globalThis & { turnQueues?: Map<string, Queue> };

const queueOf = (name: string): Queue => {
  const queues = (shared.turnQueues ??= new Map<string, Queue>());
  const known = queues.get(name) ?? { running: new Map<string, number>(), waiting: [] };
  queues.set(name, known);
  return known;
};

const total = (running: ReadonlyMap<string, number>): number =>
  [...running.values()].reduce((sum, weight) => sum + weight, 0);

/** Runs heavy work in turn: first come first served among those who have not their share already, and nothing light
 *  overtakes something heavy that waits for room. What waits has not begun, so nothing of it (a body, a picture) is in
 *  memory. Work heavier than one person's share weighs the share: it runs, with nothing else of theirs. Refused: busy. */
export const turnsOf = ({ name, atOnce, perPerson, waitingPerPerson }: TurnRules) => {
  const share = Math.min(atOnce, perPerson);

  const hasShareLeft = ({ running }: Queue, person: string, weight: number): boolean =>
    (running.get(person) ?? 0) + weight <= share;

  const hasRoom = ({ running }: Queue, weight: number): boolean => total(running) + weight <= atOnce;

  /** The one whose turn is next, had there been room for them. */
  const nextOf = (queue: Queue): Waiting | undefined =>
    queue.waiting.find(({ person, weight }) => hasShareLeft(queue, person, weight));

  const begin = ({ running }: Queue, person: string, weight: number): void => {
    running.set(person, (running.get(person) ?? 0) + weight);
  };

  const letIn = (queue: Queue): void => {
    for (let next = nextOf(queue); next && hasRoom(queue, next.weight); next = nextOf(queue)) {
      const { person, weight } = next;
      queue.waiting.splice(queue.waiting.indexOf(next), 1);
      begin(queue, person, weight);
      next.begin();
    }
  };

  const end = (queue: Queue, person: string, weight: number): void => {
    const left = (queue.running.get(person) ?? weight) - weight;
    if (left > 0) queue.running.set(person, left);
    else queue.running.delete(person);
    letIn(queue);
  };

  return async <T>(person: string, work: () => Promise<T>, weighs = 1): Promise<T | Refused> => {
    const queue = queueOf(name);
    const weight = Math.min(weighs, share);
    if (!nextOf(queue) && hasShareLeft(queue, person, weight) && hasRoom(queue, weight))
      begin(queue, person, weight);
    else {
      if (queue.waiting.filter((other) => other.person === person).length >= waitingPerPerson)
        return refused("busy");
      await new Promise<void>((resolve) => queue.waiting.push({ person, weight, begin: resolve }));
    }
    try {
      return await work();
    } finally {
      end(queue, person, weight);
    }
  };
};
