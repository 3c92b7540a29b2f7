import type { IconName } from "./icon-names";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

type NoticeTone = "info" | "warning" | "danger" | "success";

const LOOKS: Record<NoticeTone, readonly [IconName, string, string]> = {
  info: ["info", "border-info bg-info-soft", "text-info"],
  warning: ["triangle-alert", "border-warning bg-warning-soft", "text-warning"],
  danger: ["circle-x", "border-danger bg-danger-soft", "text-danger"],
  success: ["circle-check", "border-success bg-success-soft", "text-success"],
};

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly id?: string;
  /** Said at once by a screen reader: true for something that has just happened. */
  readonly live?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** What happened or will happen, why, and what to do. */
export const Notice = ({ tone = "info", title, id, live = false, className = "", children }: NoticeProps) => {
  const [icon, box, ink] = LOOKS[tone];
  const role = live ? (tone === "danger" || tone === "warning" ? "alert" : "status") : undefined;
  return (
    <div
      id={id}
      role={role}
      className={`flex gap-3 rounded-(--radius) border-l-4 px-4 py-3 ${box} ${className}`}
    >
      <Icon of={icon} size={20} className={`mt-0.5 ${ink}`} />
      <div className="min-w-0 grow">
        {title ? <p className={`font-bold ${ink}`}>{title}</p> : null}
        {children ? <div className="text-[0.9375rem]">{children}</div> : null}
      </div>
    </div>
  );
};
