const BIG =
  "inline-flex items-center justify-center gap-[1vmin] rounded-(--radius) border-2 text-[3vmin] font-semibold min-h-[8vmin] px-[4vmin] py-[1.5vmin]";

/** A finger hits these at arm's length. */
export const PRIMARY = `${BIG} border-primary bg-primary text-on-primary`;
export const QUIET = `${BIG} border-control bg-surface text-primary`;
export const KEY =
  "figures min-h-[6.5vmin] min-w-0 flex-1 max-w-[11vmin] rounded-(--radius) border border-control bg-surface text-[4vmin] font-bold text-ink active:bg-primary-soft";
