import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Icon } from "@/components/ui/Icon";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { foundBy } from "@/lib/domain/searchable";
import { isKey } from "@/lib/i18n/known-key";
import { Article } from "../Article";
import { Places } from "../advice/Places";
import { HelpSearch } from "./HelpSearch";
import { TaskGuide } from "./TaskGuide";
import { type Task, TASK_NAMES, TASKS } from "./tasks";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const QUESTIONS = [
  "code",
  "unit",
  "phone",
  "save",
  "name",
  "passport",
  "lostPassport",
  "expired",
  "photo",
  "returned",
  "cancel",
  "filer",
  "receipt",
  "urgent",
  "final",
  "born",
] as const;
type Question = (typeof QUESTIONS)[number];

interface HelpProps {
  /** What somebody looks for; "": everything is shown. */
  readonly query: string;
  /** The page itself, with the locale. */
  readonly href: string;
}

/** 小助手: every task step by step, the questions applicants have, and whom to call. */
export const Help = ({ query, href }: HelpProps) => {
  const t = useTranslations("help.help");
  const guide = useTranslations("help.guide");
  const steps = useTranslations("help.tasks");
  const everyday = useTranslations("everyday");
  const textOfTask = (task: Task) => {
    const keys = [`${task}.title`, ...TASKS[task].steps.map((step) => `${task}.steps.${step}`)];
    return [everyday(`tasks.${task}`), ...keys.map((key) => (isKey(steps, key) ? steps(key) : ""))].join(" ");
  };
  const textOfQuestion = (one: Question) =>
    `${everyday(`questions.${one}`)} ${t(`questions.${one}.q`)} ${t(`questions.${one}.a`)}`;
  const all = [
    ...TASK_NAMES.map((task) => ({ task, text: textOfTask(task) })),
    ...QUESTIONS.map((question) => ({ question, text: textOfQuestion(question) })),
  ];
  const found = query === "" ? all : foundBy(query, all, ({ text }) => text, everyday("little")).found;
  const tasks = found.flatMap((each) => ("task" in each ? [each.task] : []));
  const questions = found.flatMap((each) => ("question" in each ? [each.question] : []));
  return (
    <Article title={t("title")} lead={<PhoneNumbers>{t("lead")}</PhoneNumbers>}>
      <HelpSearch query={query} found={tasks.length + questions.length} href={href} />
      {tasks.length > 0 ? <h2 className="text-lg font-bold">{guide("title")}</h2> : null}
      <TaskGuide tasks={tasks} open={query !== ""} />
      {questions.length > 0 ? <h2 className="text-lg font-bold">{guide("questions")}</h2> : null}
      <div className="grid gap-2">
        {questions.map((question) => (
          <details key={question} open={query !== ""} className="group rounded-(--radius) border border-line bg-surface">
            <summary className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 font-semibold">
              <h3 className="text-base">{t(`questions.${question}.q`)}</h3>
              <Icon of="chevron-down" className="group-open:rotate-180" />
            </summary>
            <p className="px-4 pb-4">{t(`questions.${question}.a`)}</p>
          </details>
        ))}
      </div>
      <Card title={t("contact.title")} titleId="contact">
        <ul className="grid gap-1">
          <li>
            <PhoneNumbers>{t("contact.hotline")}</PhoneNumbers>
          </li>
          <li>
            <PhoneNumbers>{t("contact.exam")}</PhoneNumbers>
          </li>
        </ul>
        <Places />
      </Card>
      <Card title={t("reportTitle")} titleId="report">
        <p>
          <PhoneNumbers>{t("contact.report")}</PhoneNumbers>
        </p>
        <Link href={paths.report()} className="link mt-2 inline-flex min-h-6 items-center">
          {t("reportTitle")}
        </Link>
      </Card>
    </Article>
  );
};
