/** Raised whenever a word of the agreement changes; every appointment keeps the version that was agreed to.
 *  The text is `agreement.json` of each locale: articles I–VIII of 在深外国人网上预约 申请协议书 (guide §1.9). */
export const AGREEMENT_VERSION = "2021-07";

/** Keys of the articles in their order. */
export const AGREEMENT_ARTICLES = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
