import type { IconName } from "@/components/ui/icon-names";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface MessagePageProps {
  readonly title: string;
  readonly body: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

/** A page that has only one thing to say: what happened and the way on. Stands inside a main landmark. */
export const MessagePage = ({ title, body, icon = "search-x", children }: MessagePageProps) => (
  <div className="mx-auto grid max-w-xl justify-items-start gap-3 px-4 py-16">
    <Icon of={icon} size={40} className="text-muted" />
    <h1 className="text-2xl font-bold">{title}</h1>
    <p className="text-muted">
      <PhoneNumbers>{body}</PhoneNumbers>
    </p>
    {children ? <div className="mt-3 flex flex-wrap gap-3">{children}</div> : null}
  </div>
);
