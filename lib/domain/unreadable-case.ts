/** What was declared in a case cannot be opened: it was tampered with or moved from another row, its key is gone, or its
 *  type, its form's version or its state is known to nobody. What needs none of it goes on; whatever asks is refused
 *  (`caseUnreadable`). */
export class UnreadableCase extends Error {}
