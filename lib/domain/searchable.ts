const BRACKETS = /[（）()《》【】“”"]/g;
/** Chinese is written with and without a space beside a number or a Latin word. */
const SPACE_IN_CHINESE = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/** A text as it is looked through: 证明(担保)函件 is found by 担保函, and 5 个工作日 by 5个工作日. */
export const searchable = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(BRACKETS, "").replace(SPACE_IN_CHINESE, "");
