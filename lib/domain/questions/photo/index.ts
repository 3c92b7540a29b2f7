import { type QuestionGroup, text } from "../question";

/** 照片: the studio's receipt fetches it from the registry. */
export const photo: QuestionGroup<"photoReceiptNo"> = {
  id: "photo",
  questions: { photoReceiptNo: text(20, { format: "photoReceiptNo", upper: true }) },
  once: ["photoReceiptNo"],
  shownBy: { PHOTO_RECEIPT_SIGNED: ["photoReceiptNo"] },
};
