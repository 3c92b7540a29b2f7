import { breakable, fittingSize, hyphenless, widthInEm } from "@/lib/server/documents/sheet/typesetting";
import { markMissing } from "@/lib/server/documents/missing-characters";

const LONG = "申请人保证以上内容真实，并在24小时内到派出所（南山区）办理《境外人员临时住宿登记表》。";

test("nothing of a paragraph is lost between its pieces", () => {
  expect(breakable(LONG).join("")).toBe(LONG);
  expect(hyphenless(LONG).join("")).toBe(LONG);
});

test("no line begins with a closing mark or ends with an opening one, and numbers stay whole", () => {
  for (const piece of breakable(LONG)) {
    expect(piece).not.toMatch(/^[，。）》]/);
    expect(piece).not.toMatch(/[（《]$/);
  }
  expect(breakable(LONG).some((piece) => piece.startsWith("24"))).toBe(true);
  expect(breakable("RESIDENCE")).toEqual(["RESIDENCE"]);
});

test("an address typed without spaces breaks after its marks, and only what has none within", () => {
  expect(breakable("Room1202,Building3,No.88FuzhongThirdRoad")).toEqual([
    "Room1202,",
    "Building3,",
    "No.",
    "88FuzhongThirdRoad",
  ]);
  expect(breakable("https://example.cn/a_b-c?d=e")).toEqual([
    "https:",
    "/",
    "/",
    "example.",
    "cn/",
    "a_",
    "b-",
    "c?",
    "d=",
    "e",
  ]);
  expect(breakable("HAITANGGARDENPHASETWO")).toEqual(["HAITANGGARDENPHASE", "TWO"]);
});

test("between two pieces stands an empty one: the typesetter breaks there without a hyphen", () => {
  expect(hyphenless("南山区")).toEqual(["南", "", "山", "", "区"]);
});

test("a longer answer is set smaller, and never below 5 points", () => {
  expect(fittingSize("KIM", 100)).toBe(9);
  expect(fittingSize("深圳市南山区粤海街道海曜花园3栋B座1802室", 100)).toBe(5);
  expect(widthInEm("深圳")).toBe(2);
});

test("a character the font lacks is printed as 〓 and the page says so", () => {
  const canDraw = (codePoint: number): boolean => codePoint !== "龘".codePointAt(0);
  const props = {
    name: "金龘𠮷",
    list: [{ note: "ok" }],
    photo: "data:image/jpeg;base64,AA==",
    marked: false,
  };
  expect(markMissing(props, canDraw)).toEqual({ ...props, name: "金〓〓", marked: true });
  expect(markMissing({ name: "金", marked: false }, canDraw).marked).toBe(false);
});

test("control and direction characters are not printed", () => {
  expect(markMissing({ name: "KIM\u202eMINJI\u0000", marked: false }, () => true).name).toBe("KIMMINJI");
});

test("a Latin letter whose mark the font lacks is printed as the passport's lower lines have it", () => {
  const asciiOnly = (codePoint: number): boolean => codePoint < 0x80;
  expect(markMissing({ name: "ŁUKASZ ŹDŹBŁO ØE", marked: false }, asciiOnly)).toEqual({
    name: "LUKASZ ZDZBLO 〓E",
    marked: true,
  });
});
