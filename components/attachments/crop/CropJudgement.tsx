"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { photoKilobytes } from "@/lib/domain/attachments/photo-rules";
import { PhotoVerdicts } from "../PhotoVerdicts";
import type { PreparedPhoto } from "./prepare-photo";

/** What the rules say to the photo as it is framed now. */
export const CropJudgement = ({ prepared }: { readonly prepared: PreparedPhoto | undefined }) => {
  const t = useTranslations("attachments.crop");
  if (!prepared) return <p className="text-sm text-muted">{t("judging")}</p>;
  const { verdicts, isSharp, width, height, bytes, blob } = prepared;
  const named = (severity: "BLOCK" | "WARN"): string[] =>
    verdicts.filter((verdict) => !verdict.ok && verdict.severity === severity).map(({ rule }) => rule);
  const isSmall = named("BLOCK").includes("pixels");
  return (
    <div className="grid gap-1">
      {isSmall ? (
        <Line look="warned">{t("tooFewPixels")}</Line>
      ) : !blob ? (
        <Line look="warned">{t("noWeightFits")}</Line>
      ) : (
        <PhotoVerdicts data={{}} warned={named("WARN")} />
      )}
      <Line look={isSharp ? "ok" : "warned"}>{t(isSharp ? "sharp" : "blurred")}</Line>
      {blob && !isSmall ? (
        <p className="figures text-sm text-muted">
          {t("result", { width, height, kilobytes: photoKilobytes(bytes) })}
        </p>
      ) : null}
    </div>
  );
};

const LOOKS = { ok: ["circle-check", "text-success"], warned: ["triangle-alert", "text-warning"] } as const;

const Line = ({ look, children }: { readonly look: keyof typeof LOOKS; readonly children: string }) => {
  const [icon, ink] = LOOKS[look];
  return (
    <p className="flex gap-2 text-[0.9375rem]">
      <Icon of={icon} size={18} className={`mt-0.5 ${ink}`} />
      <span>{children}</span>
    </p>
  );
};
