/** The look of controls at a desk: dense, 13–14 px, one line high. */
export const deskControl =
  "block w-full min-h-8 rounded-(--radius) border border-control bg-surface px-2 py-1 text-sm text-ink " +
  "placeholder:text-muted aria-invalid:border-2 aria-invalid:border-danger disabled:bg-ground disabled:text-muted";

/** A key on the keyboard, drawn behind the word it is a shortcut for. */
export const keyCap =
  "figures rounded-sm border border-current px-1 text-xs leading-4 font-normal opacity-80 max-lg:hidden";
