import { Link } from "@/lib/i18n/navigation";
import { Icon } from "./Icon";

/** Choices under a column's heading. */
export interface ColumnFilter {
  /** Of the choices, in the document. */
  readonly id: string;
  /** What the button says, and what is chosen now. */
  readonly label: string;
  readonly options: readonly { readonly href: string; readonly label: string; readonly chosen: boolean }[];
  /** Something but everything is chosen. */
  readonly active: boolean;
}

interface FilterProps {
  readonly filter: ColumnFilter;
}

/** Opens the choices, without script too; there is nothing to reach on a phone, where rows are cards. */
export const FilterButton = ({ filter: { id, label, active } }: FilterProps) => (
  <button
    type="button"
    popoverTarget={id}
    aria-label={label}
    title={label}
    className={`ml-1 hidden size-6 place-items-center rounded-sm align-middle hover:text-primary md:inline-grid ${active ? "bg-primary-soft text-primary" : ""}`}
  >
    <Icon of="list-filter" size={14} />
  </button>
);

/** The choices, above whatever would cut them off. Hidden by class as well, for browsers that know no popover: the same
 *  choices stand in the search. */
export const FilterChoices = ({ filter: { id, label, options } }: FilterProps) => (
  <div
    // A choice made is a new page: its list is closed.
    key={options.findIndex(({ chosen }) => chosen)}
    id={id}
    popover="auto"
    role="group"
    aria-label={label}
    className="m-auto hidden max-h-80 min-w-40 overflow-y-auto rounded-(--radius) border border-line bg-surface p-1 text-sm text-ink shadow-raised [position-area:bottom_span-right] supports-[position-area:bottom]:m-0 [&:popover-open]:block"
  >
    <ul>
      {options.map(({ href, label: words, chosen }) => (
        <li key={href}>
          <Link
            href={href}
            scroll={false}
            aria-current={chosen || undefined}
            className={`flex min-h-9 items-center justify-between gap-3 rounded-sm px-3 py-1 hover:bg-ground ${chosen ? "font-semibold text-primary" : ""}`}
          >
            {words}
            {chosen ? <Icon of="check" size={16} /> : null}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);
