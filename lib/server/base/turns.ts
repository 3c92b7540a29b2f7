import "server-only";
import { type Refused, refused } from "@/lib/domain/result";

/** How much of one kind of heavy work goes on in this process. */
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
  readonly begin: () => void;
}

interface Hall {
  readonly running: Map<string, number>;
  waiting: Waiting[];
}

// On globalThis: route handlers and pages are bundled apart and share one process's memory.
const shared = globalThis as typeof globalThis & { turnHalls?: Map<string, Hall> };

const hallOf = (name: string): Hall => {
  const halls = (shared.turnHalls ??= new Map<string, Hall>());
  const known = halls.get(name) ?? { running: new Map<string, number>(), waiting: [] };
  halls.set(name, known);
  return known;
};

const total = (running: ReadonlyMap<string, number>): number =>
  [...running.values()].reduce((sum, count) => sum + count, 0);

/** Runs heavy work in turn: first come first served among those who have not their share already. What waits has not
 *  begun, so nothing of it (a body, a picture) is in memory. Refused: busy. */
export const turnsOf = ({ name, atOnce, perPerson, waitingPerPerson }: TurnRules) => {
  const mayBegin = ({ running }: Hall, person: string): boolean =>
    total(running) < atOnce && (running.get(person) ?? 0) < perPerson;

  const begin = ({ running }: Hall, person: string): void => {
    running.set(person, (running.get(person) ?? 0) + 1);
  };

  const end = (hall: Hall, person: string): void => {
    const left = (hall.running.get(person) ?? 1) - 1;
    if (left > 0) hall.running.set(person, left);
    else hall.running.delete(person);
    const next = hall.waiting.find((other) => mayBegin(hall, other.person));
    if (!next) return;
    hall.waiting = hall.waiting.filter((other) => other !== next);
    begin(hall, next.person);
    next.begin();
  };

  return async <T>(person: string, work: () => Promise<T>): Promise<T | Refused> => {
    const hall = hallOf(name);
    if (mayBegin(hall, person)) begin(hall, person);
    else {
      if (hall.waiting.filter((other) => other.person === person).length >= waitingPerPerson)
        return refused("busy");
      await new Promise<void>((resolve) => hall.waiting.push({ person, begin: resolve }));
    }
    try {
      return await work();
    } finally {
      end(hall, person);
    }
  };
};
