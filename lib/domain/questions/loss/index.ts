import { is } from "../condition";
import { date, type QuestionGroup, select, text } from "../question";

type Asked = "lossKind" | "lossOn" | "lossPlace" | "lossHow";

const gone = is("lossKind", "LOST", "STOLEN");

/** 补发: what became of the permit, when, where and how (guide 5.1 2; EEAL art. 35: 损毁、遗失、被盗抢). */
export const loss: QuestionGroup<Asked> = {
  id: "loss",
  questions: {
    lossKind: select("lossKinds", { required: true }),
    lossOn: date({ required: true, date: "past" }),
    lossPlace: text(60, { required: true, when: gone }),
    lossHow: { kind: "textarea", required: true, max: 200, wide: true },
  },
  once: ["lossKind", "lossOn", "lossPlace", "lossHow"],
  shownBy: { LOSS_STATEMENT: ["lossKind", "lossOn", "lossPlace", "lossHow"] },
};
