/** Officer and time over a page; it lets every click through. */
export const Watermark = ({ text }: { readonly text: string }) => (
  <div
    aria-hidden
    className="pointer-events-none absolute inset-0 grid place-items-center overflow-hidden select-none"
  >
    <span className="-rotate-25 text-2xl font-bold whitespace-nowrap text-ink/20 dark:text-surface/25">
      {text}
    </span>
  </div>
);
