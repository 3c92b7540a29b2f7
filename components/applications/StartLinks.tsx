import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { openTypes } from "@/lib/domain/types/known-types";
import { paths } from "@/lib/paths";

/** A link for every type that takes applications: none of them weighs more than another. */
export const StartLinks = () => {
  const t = useTranslations("vocabulary.applyFor");
  return openTypes().map((type) => (
    <LinkButton key={type} href={paths.apply(type)} tone="quiet">
      {t(type)}
    </LinkButton>
  ));
};
