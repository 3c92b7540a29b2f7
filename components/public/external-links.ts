/** The guide's own address of the WeChat code for 境外人员临时住宿登记 (§1.1, item 5). */
export const TEMPORARY_RESIDENCE_URL =
  "https://msjw.ga.sz.gov.cn/hzhz/images/440300/jwrylszs/jwrylszspc.png";
