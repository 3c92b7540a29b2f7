import { Link } from "@/lib/i18n/navigation";

interface LogoProps {
  readonly href: string;
  readonly name: string;
  /** What fits beside the menu on a phone. */
  readonly shortName?: string;
}

/** The platform's mark and name; leads to the start of the side one is on. */
export const Logo = ({ href, name, shortName = name }: LogoProps) => (
  <Link href={href} className="flex min-w-0 items-center gap-2 py-1 no-underline sm:gap-3">
    <span
      aria-hidden
      className="grid size-8 shrink-0 place-items-center rounded-md bg-ink text-sm font-bold text-surface"
    >
      居
    </span>
    <span className="text-sm leading-tight font-bold sm:text-[0.9375rem]">
      <span className="sm:hidden">{shortName}</span>
      <span className="max-sm:hidden">{name}</span>
    </span>
  </Link>
);
