/** Saves what a form of the page has not sent yet. */
type Save = () => Promise<unknown>;

const forms = new Set<Save>();

/** A form that keeps what is typed. @returns takes it away again */
export const keepsUnsent = (save: Save): (() => void) => {
  forms.add(save);
  return () => void forms.delete(save);
};

/** Done when every form of the page has sent what was typed, or found that it cannot: after the session has ended nobody
 *  could. */
export const unsentSaved = (): Promise<unknown> => Promise.all([...forms].map((save) => save()));
