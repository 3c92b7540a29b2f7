import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { isKey } from "@/lib/i18n/known-key";
import { type Task, TASKS } from "./tasks";

interface TaskGuideProps {
  readonly tasks: readonly Task[];
  /** What was looked for stands in them: shown at once. */
  readonly open: boolean;
}

/** Each task with its steps and a picture of its page, on which they are marked. */
export const TaskGuide = ({ tasks, open }: TaskGuideProps) => {
  const t = useTranslations("help.tasks");
  const guide = useTranslations("help.guide");
  const locale = useLocale();
  return (
    <div className="grid gap-2">
      {tasks.map((task) => {
        const { steps } = TASKS[task];
        const title = t(`${task}.title`);
        return (
          <details
            key={task}
            id={task}
            open={open}
            className="group rounded-(--radius) border border-line bg-surface"
          >
            <summary className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 font-semibold">
              <h3 className="text-base">{title}</h3>
              <Icon of="chevron-down" className="group-open:rotate-180" />
            </summary>
            <div className="flex flex-wrap gap-4 px-4 pb-4">
              <img
                src={`/guide/help/${task}-${locale}.svg`}
                alt={guide("figure", { title })}
                loading="lazy"
                className="h-auto w-full max-w-72 rounded-(--radius) border border-line"
              />
              <ol className="grid min-w-[min(12rem,100%)] grow basis-0 list-decimal content-start gap-1.5 pl-5">
                {steps.map((step) => {
                  const key = `${task}.steps.${step}`;
                  return <li key={step}>{isKey(t, key) ? t(key) : null}</li>;
                })}
              </ol>
            </div>
          </details>
        );
      })}
    </div>
  );
};
