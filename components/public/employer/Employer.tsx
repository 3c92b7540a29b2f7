import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { Icon } from "@/components/ui/Icon";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { apiPaths } from "@/lib/paths";
import { Article } from "../Article";
import { BulletCard } from "../BulletCard";
import { PaperSample } from "../materials/PaperSample";

const WHO = ["worker", "unit", "contact"] as const;
const CONTENTS = ["applicant", "relationship", "worker", "unit", "purpose", "guarantee", "signed"] as const;
const SEAL = ["ink", "seal", "language", "original"] as const;

/** For the worker's employer: what the letter (guide §1.1, item 3) needs. @param address of this page, to be sent */
export const Employer = ({ address }: { readonly address: string }) => {
  const t = useTranslations("employer");
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Card title={t("share.title")} titleId="share" className="no-print">
        <p>{t("share.body")}</p>
        <p className="mt-2 wrap-anywhere">
          <CopyText text={address} label={t("share.copy")} copied={t("share.copied")} />
        </p>
      </Card>
      <BulletCard id="who" title={t("who.title")} items={WHO.map((item) => t(`who.items.${item}`))} />
      <BulletCard
        id="contents"
        title={t("contents.title")}
        items={CONTENTS.map((item) => t(`contents.items.${item}`))}
      />
      <BulletCard id="seal" title={t("seal.title")} items={SEAL.map((item) => t(`seal.items.${item}`))} />
      <Card title={t("sample.title")} titleId="sample">
        <figure className="flex flex-wrap items-start gap-4 [&>svg]:w-44">
          <PaperSample of="GUARANTEE_LETTER" />
          <figcaption className="min-w-[min(10rem,100%)] grow basis-0 text-[0.9375rem]">
            <p>{t("sample.caption")}</p>
            <p className="text-muted">{t("sample.note")}</p>
            <a
              href={apiPaths.template("guarantee-letter")}
              download
              className={buttonClass("primary", "md", "mt-3 w-fit")}
            >
              <Icon of="download" />
              {t("template")}
            </a>
          </figcaption>
        </figure>
      </Card>
      <p>{t("truth")}</p>
      <p>
        <PhoneNumbers>{t("call")}</PhoneNumbers>
      </p>
    </Article>
  );
};
