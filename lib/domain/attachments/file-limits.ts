/** What an upload may be (guide §1.5; quality.md, Files). */
export const FILE_LIMITS = {
  bytes: 8 * 1024 * 1024,
  filesPerApplication: 20,
  pixels: 50_000_000,
  pdfPages: 30,
  /** One request may carry several pages; beyond this nothing is kept. */
  requestBytes: 32 * 1024 * 1024,
} as const;
