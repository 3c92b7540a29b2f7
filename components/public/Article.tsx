import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/PageHeader";

interface ArticleProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** A page to be read: one column, a readable width. */
export const Article = ({ title, lead, children }: ArticleProps) => (
  <div className="mx-auto grid max-w-[45rem] gap-5 print:max-w-none">
    <PageHeader title={title} lead={lead} />
    {children}
  </div>
);
