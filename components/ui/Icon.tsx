import type { StaticImageData } from "next/image";
import type { IconName } from "./icon-names";
import drawings from "./icons.svg";

const { src } = drawings as StaticImageData;

interface IconProps {
  readonly of: IconName;
  /** Edge in CSS pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A drawing beside words; it never carries the meaning alone, so it is hidden from assistive technology. Named, not
 *  drawn: all of them stand in one file, which a browser keeps. */
export const Icon = ({ of, size = 18, className }: IconProps) => (
  <svg aria-hidden width={size} height={size} className={className ? `icon ${className}` : "icon"}>
    <use href={`${src}#${of}`} />
  </svg>
);
