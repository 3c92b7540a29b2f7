import { LinkButton } from "./LinkButton";

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  /** The pages beside it; absent: there is none. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** `label` names the navigation; `summary` is e.g. 第 1-20 条/总共 42 条; `size` e.g. 20 条/页. */
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly summary: string;
    readonly size: string;
  };
}

/** Pages by links, so that each has an address. */
export const Pagination = ({ page, pages, previous, next, words }: PaginationProps) => (
  <nav aria-label={words.label} className="flex flex-wrap items-center justify-between gap-3 text-sm">
    <p className="text-muted">{words.summary}</p>
    <div className="flex items-center gap-2">
      {previous ? (
        <LinkButton href={previous} tone="quiet" size="sm">
          {words.previous}
        </LinkButton>
      ) : null}
      <span aria-current="page" className="figures px-2">
        {page} / {pages}
      </span>
      {next ? (
        <LinkButton href={next} tone="quiet" size="sm">
          {words.next}
        </LinkButton>
      ) : null}
      <span className="text-muted">{words.size}</span>
    </div>
  </nav>
);
