import { useTranslations } from "next-intl";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { PassportReader } from "./PassportReader";

interface PassportLinesProps {
  readonly applicationId: string;
  readonly files: readonly FileInfo[];
  readonly today: string;
}

/** The reader of a passport's two lines with the names of the questions it fills. */
export const PassportLines = ({ applicationId, files, today }: PassportLinesProps) => {
  const t = useTranslations("fields");
  return (
    <PassportReader
      applicationId={applicationId}
      pages={files.filter(({ slot }) => slot === "PASSPORT_INFO").map(({ id, name }) => ({ id, name }))}
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
