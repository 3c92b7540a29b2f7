import { useTranslations } from "next-intl";
import { MrzReader } from "../MrzReader";

interface PassportLinesProps {
  readonly applicationId: string;
  readonly today: string;
}

/** The reader of a passport's two lines with the names of the questions it fills. */
export const PassportLines = ({ applicationId, today }: PassportLinesProps) => {
  const t = useTranslations("fields");
  return (
    <MrzReader
      applicationId={applicationId}
      today={today}
      labels={{
        familyName: t("familyName.label"),
        givenName: t("givenName.label"),
        passportNo: t("passportNo.label"),
        nationality: t("nationality.label"),
        gender: t("gender.label"),
        birthDate: t("birthDate.label"),
        passportExpiresOn: t("passportExpiresOn.label"),
      }}
    />
  );
};
