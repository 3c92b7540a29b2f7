interface SkipLinkProps {
  readonly children: string;
}

/** The first stop of the keyboard. */
export const SkipLink = ({ children }: SkipLinkProps) => (
  <a
    href="#main"
    className="sr-only z-30 rounded-(--radius) bg-surface px-4 py-2 font-semibold text-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
  >
    {children}
  </a>
);
