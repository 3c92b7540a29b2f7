import { useTranslations } from "next-intl";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import { DeskCase, type DeskCaseView } from "@/components/desk/case/DeskCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { InterviewBar } from "./InterviewBar";

interface InterviewCaseProps {
  readonly view: DeskCaseView;
  readonly watermark: string;
  readonly actions: { readonly pass: DeskAction; readonly fail: DeskAction; readonly reveal: DeskAction };
}

/** The case in the interview room. */
export const InterviewCase = ({ view, watermark, actions }: InterviewCaseProps) => {
  const t = useTranslations("hall.interview");
  const words = useTranslations("hall.window");
  const states = useTranslations("states.labels");
  return (
    <DeskCase
      view={view}
      watermark={watermark}
      reveal={actions.reveal}
      bar={
        view.state === "INTERVIEW" ? (
          <InterviewBar actions={actions} applicationId={view.id} version={view.version} />
        ) : (
          <DecisionBar label={t("label")}>
            <LinkButton href={paths.interview()} tone="quiet" size="sm">
              {words("backToQueue")}
            </LinkButton>
            <p className="self-center text-muted">{t("readOnly", { state: states(view.state) })}</p>
          </DecisionBar>
        )
      }
    />
  );
};
