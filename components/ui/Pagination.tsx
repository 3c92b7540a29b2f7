import { LinkButton } from "./LinkButton";

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly hrefFor: (page: number) => string;
  /** `label` names the navigation; `summary` is e.g. 第 1-20 条/总共 42 条. */
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly summary: string;
  };
}

/** Pages by links, so that each has an address. */
export const Pagination = ({ page, pages, hrefFor, words }: PaginationProps) => (
  <nav aria-label={words.label} className="flex flex-wrap items-center justify-between gap-3 text-sm">
    <p className="text-muted">{words.summary}</p>
    {pages > 1 ? (
      <div className="flex items-center gap-2">
        {page > 1 ? (
          <LinkButton href={hrefFor(page - 1)} tone="quiet" size="sm">
            {words.previous}
          </LinkButton>
        ) : null}
        <span aria-current="page" className="figures px-2">
          {page} / {pages}
        </span>
        {page < pages ? (
          <LinkButton href={hrefFor(page + 1)} tone="quiet" size="sm">
            {words.next}
          </LinkButton>
        ) : null}
      </div>
    ) : null}
  </nav>
);
