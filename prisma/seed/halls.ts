import { randomUUID } from "node:crypto";
import { isMorning, SLOT_STARTS } from "@/lib/domain/visit/slots";
import type { Way } from "@/lib/domain/hall/way";
import { db } from "@/lib/server/db/client";

const SATURDAY = 6;
/** Weekdays whose mornings are closed. */
const NONE: readonly number[] = [];

/** domain.md §9.3: invented equipment, release and walk of places that exist; the fourth is closed to show an unbookable hall. */
const HALLS = [
  {
    id: "1",
    nameZh: "市民中心行政服务大厅东厅（演示）",
    nameEn: "Civic Center East Hall (demo)",
    addressZh: "福田区福中三路市民中心B区",
    addressEn: "Civic Center Area B, Fuzhong 3rd Road, Futian",
    travelZh: "地铁2号线、4号线市民中心站",
    travelEn: "Metro lines 2 and 4, Civic Center station",
    way: {
      station: { zh: "市民中心站", en: "Civic Center station" },
      lines: ["2", "4"],
      exit: "B",
      legs: [
        { towards: "N", metres: 120, along: { zh: "中轴步道", en: "the central walkway" } },
        { towards: "E", metres: 200, along: { zh: "福中三路", en: "Fuzhong 3rd Road" } },
      ],
    } satisfies Way,
    capacity: 6,
    windows: ["51", "52", "53", "54"],
    rooms: ["面谈1", "面谈2"],
    closedMornings: NONE,
    releaseTime: "09:00",
    dripPercent: 20,
    returnMinutes: 60,
  },
  {
    id: "2",
    nameZh: "罗湖综合窗口（演示）",
    nameEn: "Luohu General Window (demo)",
    addressZh: "罗湖区文锦中路",
    addressEn: "Wenjin Middle Road, Luohu",
    capacity: 3,
    windows: ["1", "2"],
    rooms: ["面谈1"],
    closedMornings: NONE,
    releaseTime: "08:00",
    returnMinutes: 30,
  },
  {
    id: "3",
    nameZh: "南山办证大厅（演示）",
    nameEn: "Nanshan Permit Hall (demo)",
    addressZh: "南山区南山大道",
    addressEn: "Nanshan Avenue, Nanshan",
    capacity: 4,
    windows: ["1", "2", "3"],
    rooms: ["面谈1"],
    closedMornings: [SATURDAY],
    releaseDays: 15,
    dripPercent: 25,
    dripDays: 3,
    returnMinutes: 120,
  },
  {
    id: "4",
    nameZh: "宝安办证大厅（演示）",
    nameEn: "Bao'an Permit Hall (demo)",
    addressZh: "宝安区宝民一路",
    addressEn: "Baomin 1st Road, Bao'an",
    open: false,
    capacity: 4,
    windows: ["1", "2"],
    rooms: [],
    closedMornings: NONE,
  },
];

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

export const seedHalls = async (): Promise<void> => {
  await db.hall.createMany({ data: HALLS.map(({ capacity: _, closedMornings: __, ...hall }) => hall) });
  await db.hallHour.createMany({
    data: HALLS.flatMap(({ id, capacity, closedMornings }) =>
      WEEKDAYS.flatMap((weekday) =>
        SLOT_STARTS.filter((start) => !isMorning(start) || !closedMornings.includes(weekday)).map(
          (start) => ({ id: randomUUID(), hallId: id, weekday, start, capacity, validFrom: "2000-01-01" }),
        ),
      ),
    ),
  });
};
