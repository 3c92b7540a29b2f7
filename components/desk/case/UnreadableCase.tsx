import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import type { State } from "@/lib/domain/case/states";

/** What is left of a case that cannot be read. */
export interface UnreadableFound {
  readonly id: string;
  readonly serial: string;
  readonly version: number;
  /** Undefined: nobody knows it, and nothing can be done with the case. */
  readonly state: State | undefined;
  /** It lies before this officer. */
  readonly held: boolean;
}

interface UnreadableCaseProps {
  readonly found: Pick<UnreadableFound, "serial" | "state">;
  /** The desk's own list. */
  readonly back: string;
  /** What this desk can do with it all the same. */
  readonly children?: ReactNode;
}

/** A case nobody can read, in what was filled in or in its state: why nothing is shown, whom to tell, and what is left to do. */
export const UnreadableCase = ({ found, back, children }: UnreadableCaseProps) => {
  const t = useTranslations("officer.unreadable");
  const states = useTranslations("states.labels");
  return (
    <div className="mx-auto mt-8 grid w-full max-w-xl gap-4">
      <h1 className="text-xl font-bold">{t("title", { serial: found.serial })}</h1>
      {found.state ? (
        <>
          <p>{t("state", { state: states(found.state) })}</p>
          <RefusalNotice code="caseUnreadable" />
        </>
      ) : (
        <Notice tone="danger" title={t("stateless.title")} live className="text-sm">
          {t("stateless.body")}
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <LinkButton href={back} tone="quiet" size="sm">
          {t("back")}
        </LinkButton>
        {children}
      </div>
    </div>
  );
};
