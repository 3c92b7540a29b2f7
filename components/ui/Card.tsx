import type { ReactNode } from "react";

interface CardProps {
  readonly title?: string;
  readonly titleId?: string;
  readonly level?: 2 | 3;
  /** A coloured edge marks what wants attention first. */
  readonly accent?: boolean;
  readonly className?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A white surface with a border; with a title it is a section named by it. */
export const Card = ({
  title,
  titleId,
  level = 2,
  accent = false,
  className = "",
  aside,
  children,
}: CardProps) => {
  const Heading = `h${level}` as const;
  const id = titleId ?? (title ? `card-${title.replace(/\s+/gu, "-")}` : undefined);
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`rounded-(--radius) border border-line bg-surface p-5 ${accent ? "border-l-4 border-l-primary" : ""} ${className}`}
    >
      {title ? (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Heading id={id} className="text-lg font-bold">
            {title}
          </Heading>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
};
