interface WatermarkProps {
  readonly text: string;
  /** A page shown larger than the screen bears it several times, so that one is always in sight. */
  readonly percent?: number;
}

/** Officer and time over a page; it lets every click through. */
export const Watermark = ({ text, percent = 100 }: WatermarkProps) => {
  const times = Math.ceil(percent / 100);
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 grid place-items-center overflow-hidden select-none"
      style={{ gridTemplateColumns: `repeat(${times}, 1fr)` }}
    >
      {Array.from({ length: times * times }, (_, at) => (
        <span
          key={at}
          className="-rotate-25 text-2xl font-bold whitespace-nowrap text-ink/20 dark:text-surface/25"
        >
          {text}
        </span>
      ))}
    </div>
  );
};
