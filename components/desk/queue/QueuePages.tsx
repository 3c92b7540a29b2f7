import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";

interface QueuePagesProps {
  readonly next: string | undefined;
  readonly first: string | undefined;
  /** Names the queue where a page has several. */
  readonly label?: string;
}

/** A long queue goes on by its last row, so that a page stays right while others work; there is no last page to jump to. */
export const QueuePages = ({ next, first, label }: QueuePagesProps) => {
  const t = useTranslations("officer.queue.pages");
  if (!next && !first) return null;
  return (
    <nav aria-label={label ? t("labelOf", { queue: label }) : t("label")} className="flex gap-2">
      {first ? (
        <LinkButton href={first} tone="quiet" size="sm">
          {t("first")}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton href={next} tone="quiet" size="sm">
          {t("next")}
        </LinkButton>
      ) : null}
    </nav>
  );
};
