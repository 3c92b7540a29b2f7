/** How much one reading takes out of the database at most, in rows. What is longer goes on with the next page, the next
 *  pass of its job, or (a queue) once what stands first is done. */
export const LIMITS = {
  /** A page of an applicant's list (guide §1.6: 20 条/页). */
  listPage: 20,
  /** What one export of an applicant's list holds at most (assumed: beyond any family, and drawn within a second). */
  exported: 10_000,
  /** What one account can have on a page that has no further ones: cases under way, visits (assumed: more than any
   *  family). */
  ofOneAccount: 50,
  /** The applications of one account a template may be filled in from, the latest (assumed). */
  casesForTemplates: 50,
  /** A page of the messages an account was told (as its lists). */
  noticePage: 20,
  /** What a search in the header finds of each kind; whoever looks for more types more. */
  found: 20,
  /** The looks at a case its owner is shown, the latest (assumed). */
  looks: 100,
  /** A page of the pre-review's queue (assumed: what is done in a day). */
  queuePage: 50,
  /** A page of one list of the production's desk, which shows four (assumed). */
  stagePage: 25,
  /** A desk's queue without pages, first due first (assumed). */
  queue: 200,
  /** A count on a desk stops here: a longer queue needs no exact figure, and an exact one would read all of it. */
  countedTo: 1000,
  /** The demo's inbox, the latest. */
  inbox: 200,
  /** One pass over deadlines of one kind; the job goes on with the rest at once. */
  duePass: 500,
  /** One pass over files that wait for the virus scanner. */
  scanPass: 1000,
  /** Visits of a closed day cancelled in one transaction: well within its time, and short enough to wait for. */
  closingPass: 100,
  /** Stored files looked up at a time when orphans are swept. */
  sweepPass: 500,
  /** Messages one pass of the outbox locks: what leaves within a carrier's time limit. */
  outboxPass: 20,
} as const;
