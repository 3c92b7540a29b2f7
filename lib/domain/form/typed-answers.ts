import { typedDate } from "../calendar/typed-date";
import type { Question } from "../questions/question";
import type { DraftAnswers, Field } from "../questions/registry";
import {
  typedChineseName,
  typedHyphenedNumber,
  typedLine,
  typedName,
  typedNumber,
  typedPhone,
  typedWords,
} from "../typed-text";

const readerOf = ({ format, kind }: Question): ((typed: string) => string) => {
  switch (format) {
    case "latinName":
      return typedName;
    case "chineseName":
      return typedChineseName;
    case "documentNo":
      return typedHyphenedNumber;
    case "passportNo":
    case "serial":
    case "photoReceiptNo":
    case "creditCode":
      return typedNumber;
    case "mobile":
    case "phone":
      return typedPhone;
    default:
      if (kind === "date") return typedDate;
      return kind === "textarea" ? typedWords : typedLine;
  }
};

/** One answer as it is judged, stored and compared, however it was typed. */
export const typedAnswer = (question: Question, typed: string): string => {
  const read = readerOf(question)(typed);
  return question.upper ? read.toUpperCase() : read;
};

/** Answers as they are judged, stored and compared; a name that is no question of these is left as it is. */
export const asJudged = (
  questionOf: (name: Field) => Question | undefined,
  answers: DraftAnswers,
): DraftAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const question = questionOf(name as Field);
      return [name, question && value !== undefined ? typedAnswer(question, value) : value];
    }),
  );
