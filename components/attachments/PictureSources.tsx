"use client";

import type { IconName } from "@/components/ui/icon-names";
import { useTranslations } from "next-intl";
import type { ChangeEvent } from "react";
import { buttonClass } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";

interface PictureSourcesProps {
  readonly onChosen: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Camera and gallery, each by a button of its own on a phone: not every browser offers both behind one. */
export const PictureSources = ({ onChosen }: PictureSourcesProps) => {
  const t = useTranslations("attachments");
  return (
    <>
      <Source icon="camera" label={t("camera")} capture="environment" onChosen={onChosen} />
      <Source icon="images" label={t("gallery")} onChosen={onChosen} />
    </>
  );
};

interface SourceProps extends PictureSourcesProps {
  readonly icon: IconName;
  readonly label: string;
  readonly capture?: "environment";
}

const Source = ({ icon, label, capture, onChosen }: SourceProps) => (
  <label
    className={buttonClass("quiet", "md", "hidden! pointer-coarse:inline-flex! has-focus-visible:outline-3")}
  >
    <Icon of={icon} size={18} />
    {label}
    <input type="file" accept="image/*" capture={capture} onChange={onChosen} className="sr-only" />
  </label>
);
