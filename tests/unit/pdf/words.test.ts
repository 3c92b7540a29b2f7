import en from "@/messages/en/pdf.json";
import zh from "@/messages/zh/pdf.json";

test("every word of the papers stands in both languages", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe("");
});
