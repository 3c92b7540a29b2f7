"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Card } from "@/components/ui/Card";
import type { GroupView } from "./form-view";

interface QuestionGroupProps {
  readonly group: GroupView;
  /** A folded group is unfolded: something in it is answered, wrong or returned. */
  readonly unfolded: boolean;
  readonly atHead?: ReactNode;
  readonly children: ReactNode;
}

/** Questions under one heading. Those that hardly anybody answers are folded away. */
export const QuestionGroup = ({ group, unfolded, atHead, children }: QuestionGroupProps) => {
  const t = useTranslations("wizard");
  // Once open it stays so: it must not close under the hands of who mends an answer.
  const [open, setOpen] = useState(unfolded);
  if (unfolded && !open) setOpen(true);
  const questions = <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">{children}</div>;
  return (
    <Card title={group.title} titleId={`group-${group.id}`}>
      {group.hint ? <p className="mb-4 text-[0.9375rem] text-muted">{group.hint}</p> : null}
      {atHead ? <div className="mb-5">{atHead}</div> : null}
      {group.folded ? (
        <details open={open || undefined}>
          <summary className="link inline-flex min-h-11 items-center">{t("unfold")}</summary>
          <div className="mt-3">{questions}</div>
        </details>
      ) : (
        questions
      )}
    </Card>
  );
};
