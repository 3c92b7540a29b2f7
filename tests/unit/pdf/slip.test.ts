import { writeFileSync } from "node:fs";
import { DOCUMENT_SLOTS } from "@/lib/domain/vocabulary";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import type { SlipProps } from "@/lib/server/documents/slip/sheet";
import { documentWord } from "@/lib/server/documents/sheet/words";
import { printedPaper } from "@/tests/support/printed-text";

/** The longest list somebody brings: eleven papers and the printed form. */
const PAPERS = DOCUMENT_SLOTS.slice(0, 11);

const slip = (bring: SlipProps["bring"]): SlipProps => ({
  number: "Y261130PEFYJ9",
  serial: "44030026111900003",
  type: { zh: "首次", en: "First-time" },
  name: "BARTHOLOMEW MUHAMMAD ABDULRAHMAN AL-HASHIMI",
  when: { zh: "2026年11月30日（周一） 09:00–10:00", en: "Mon 30 Nov 2026 09:00–10:00" },
  from: "08:30",
  until: "10:00",
  hall: { zh: "市民中心行政服务大厅东厅（演示）", en: "Civic Center East Hall (demo)" },
  address: { zh: "福田区福中三路市民中心B区", en: "Civic Center Area B, Fuzhong 3rd Road, Futian" },
  travel: { zh: "地铁2号线、4号线市民中心站", en: "Metro lines 2 and 4, Civic Center station" },
  cancelBy: { zh: "2026年11月27日（周五）14:30", en: "Fri 27 Nov 2026, 14:30" },
  bring,
  code: `S1.Y261130PEFYJ9.1.20261130.0900.F.W.${"a".repeat(86)}`,
  cancelLink: `https://permits.example.cn/cancel/${"a".repeat(43)}`,
  demo: true,
  datedAt: "2026-11-27T10:00:00+08:00",
  marked: false,
});

test("the slip is one page with everything somebody may have to bring, and says how it is cancelled", async () => {
  const pdf = await renderPdf({ path: "slip", props: slip(PAPERS.map(documentWord)) });
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
  const { pages, pieces } = printedPaper(pdf);
  expect(pages).toBe(1);
  const text = pieces.map((piece) => piece.text).join("");
  for (const words of ["到取号机扫码取号", "此码不能取号"]) expect(text).toContain(words);
  // The font draws ’ as wide as a Chinese character, and the English words would come apart at it.
  expect(text).toContain("member's");
  expect(text).not.toContain("’");
});
