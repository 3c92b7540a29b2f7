import { joinedDate, partsOfDate, readDate, typedDate } from "@/lib/domain/calendar/typed-date";
import { readForm } from "@/lib/server/edge/actions/form-entries";

test.each([
  ["1990-05-04", "1990-05-04"],
  ["1990/5/4", "1990-05-04"],
  ["1990年5月4日", "1990-05-04"],
  ["１９９０．５．４", "1990-05-04"],
  ["19900504", "1990-05-04"],
  ["4 May 1990", "1990-05-04"],
  ["04 MAY/1990", "1990-05-04"],
  ["4th May, 1990", "1990-05-04"],
  ["May 4, 1990", "1990-05-04"],
  ["25.12.1990", "1990-12-25"],
  ["12/25/1990", "1990-12-25"],
  ["05/05/1990", "1990-05-05"],
])("%s is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each(["04/05/1990", "4 Foo 1990", "1990", "1990-05", "tomorrow", "4 may 90"])(
  "in %s no one day is read, and it is kept as it was typed",
  (typed) => {
    expect(readDate(typed)).toBeUndefined();
    expect(typedDate(typed)).toBe(typed);
  },
);

test("three fields are one answer, and an answer stands again in its three fields", () => {
  expect(joinedDate({ year: "1990", month: "5", day: "4" })).toBe("1990-05-04");
  expect(joinedDate({ year: " 1990 ", month: "", day: "" })).toBe("1990--");
  expect(joinedDate({ year: "", month: "", day: "" })).toBe("");
  expect(joinedDate({ year: "1990", month: "4 May 1991", day: "" })).toBe("1991-05-04");
  expect(joinedDate({ year: "4", month: "5", day: "1990" })).toBe("1990-05-04");
  expect(partsOfDate("1990-05-04")).toEqual({ year: "1990", month: "05", day: "04" });
  expect(partsOfDate("1990--")).toEqual({ year: "1990", month: "", day: "" });
  expect(partsOfDate("tomorrow")).toEqual({ year: "tomorrow", month: "", day: "" });
});

test("a form posted without script brings its dates in three fields, which are one entry to whoever reads it", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    version: "3",
    birthDate: "1988-04-12",
    "birthDate.day": "13",
    "birthDate.month": "4",
    "birthDate.year": "1988",
  }))
    form.append(name, value);
  const read = readForm(form);
  expect(read.entries).toEqual({ version: "3", birthDate: "1988-04-13" });
  expect(read.values).toEqual({ version: "3", birthDate: "1988-04-13" });
});
