import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { Notice } from "@/components/ui/Notice";
import { CLOSED } from "@/lib/server/edge/http/leave-page";
import { PATH_HEADER } from "@/lib/server/edge/http/request-facts";

/** Says, on the page one was led to, that the form one has just sent belongs to a step that is over. */
export const ClosedStep = async () => {
  const [, query = ""] = ((await headers()).get(PATH_HEADER) ?? "").split("?");
  if (new URLSearchParams(query).get(CLOSED) !== "1") return null;
  const t = await getTranslations("frame.closedStep");
  return (
    <Notice tone="warning" live title={t("title")}>
      <p>{t("body")}</p>
    </Notice>
  );
};
