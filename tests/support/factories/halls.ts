import { randomUUID } from "node:crypto";
import { isMorning, SLOT_STARTS } from "@/lib/domain/visit/slots";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { now } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";

interface HallFacts {
  readonly id?: string;
  readonly open?: boolean;
  readonly capacity?: number;
  readonly closedMornings?: readonly number[];
}

/** A hall (with its slots ahead of now when it is open). @returns its id */
export const aHall = async ({
  id = "1",
  open = true,
  capacity = 6,
  closedMornings = [],
}: HallFacts = {}): Promise<string> => {
  await db.hall.create({
    data: {
      id,
      nameZh: `测试大厅${id}`,
      nameEn: `Test hall ${id}`,
      addressZh: "福田区福中三路",
      addressEn: "Fuzhong 3rd Road, Futian",
      open,
      windows: ["51", "52"],
      rooms: ["A"],
      hours: {
        create: [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
          SLOT_STARTS.filter((start) => !isMorning(start) || !closedMornings.includes(weekday)).map(
            (start) => ({ id: randomUUID(), weekday, start, capacity, validFrom: "2000-01-01" }),
          ),
        ),
      },
    },
  });
  await ensureSlots(shanghaiDate(now()));
  return id;
};
