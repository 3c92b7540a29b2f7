import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { openTypes } from "@/lib/domain/types/known-types";
import { paths } from "@/lib/paths";

interface StartLinksProps {
  /** The next step of its page, or beside one. */
  readonly tone?: "primary" | "quiet";
}

/** A link for every type that takes applications. */
export const StartLinks = ({ tone }: StartLinksProps) => {
  const t = useTranslations("vocabulary.applyFor");
  return openTypes().map((type) => (
    <LinkButton key={type} href={paths.apply(type)} tone={tone}>
      {t(type)}
    </LinkButton>
  ));
};
