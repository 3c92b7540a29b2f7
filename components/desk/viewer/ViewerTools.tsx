import type { IconName } from "@/components/ui/icon-names";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { isLargest, type Zoom } from "./zoom";

interface ViewerActs {
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly smaller: () => void;
  readonly larger: () => void;
  readonly fit: () => void;
  readonly rotate: () => void;
  readonly twoPages: () => void;
}

interface ViewerToolsProps {
  readonly title: string;
  /** Which pages are in view, of how many. */
  readonly pages: string;
  readonly zoom: Zoom;
  readonly two: boolean;
  readonly acts: ViewerActs;
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly act: (() => void) | undefined;
  readonly pressed?: boolean;
  readonly className?: string;
}

const Tool = ({ icon, label, act, pressed, className = "inline-grid" }: ToolProps) => (
  <button
    type="button"
    className={`${className} size-8 place-items-center rounded-(--radius) hover:bg-surface/20 disabled:cursor-not-allowed disabled:opacity-40 aria-pressed:bg-surface/25`}
    onClick={act}
    disabled={!act}
    aria-label={label}
    title={label}
    aria-pressed={pressed}
  >
    <Icon of={icon} />
  </button>
);

/** What is in view and what can be done with it; each button has its key. */
export const ViewerTools = ({ title, pages, zoom, two, acts }: ViewerToolsProps) => {
  const t = useTranslations("officerReview.viewer");
  return (
    <div
      className="flex shrink-0 items-center gap-x-1.5 px-3 py-1.5 text-sm"
      role="toolbar"
      aria-label={t("tools")}
    >
      <div aria-live="polite" className="mr-auto flex min-w-0 items-center gap-x-2.5">
        <h2 className="min-w-0 truncate font-bold" title={title}>
          {title}
        </h2>
        <span className="figures shrink-0">{pages}</span>
      </div>
      <Tool icon="chevron-left" label={t("previous")} act={acts.previous} />
      <Tool icon="chevron-right" label={t("next")} act={acts.next} />
      <Tool icon="minus" label={t("smaller")} act={zoom === "fit" ? undefined : acts.smaller} />
      <span className="figures w-13 shrink-0 text-center">
        {zoom === "fit" ? t("whole") : t("percent", { percent: zoom })}
      </span>
      <Tool icon="plus" label={t("larger")} act={isLargest(zoom) ? undefined : acts.larger} />
      <Tool icon="maximize" label={t("fit")} act={acts.fit} pressed={zoom === "fit"} />
      <Tool icon="rotate-cw" label={t("rotate")} act={acts.rotate} />
      <Tool
        icon="columns-2"
        label={t("twoPages")}
        act={acts.twoPages}
        pressed={two}
        className="hidden xl:inline-grid"
      />
    </div>
  );
};
