import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { usePathname } from "@/lib/i18n/use-pathname";
import { paths } from "@/lib/paths";
import { PhotoVerdicts } from "./PhotoVerdicts";
import type { Upload } from "./use-upload";

/** What waits for a sign-in or the connection, and what was not taken and why. */
export const UploadNotices = ({ upload }: { readonly upload: Upload }) => {
  const t = useTranslations("attachments");
  const { faults, waiting, goOn } = upload;
  return (
    <>
      {waiting?.after === "signIn" ? <SignInToGoOn names={waiting.names} /> : null}
      {waiting?.after === "connection" ? (
        <Notice tone="warning" title={t("offlineTitle")} live>
          <FileNames names={waiting.names} />
          <p>{t("offlineBody")}</p>
          <Button tone="quiet" size="sm" className="mt-3" onClick={goOn}>
            {t("sendAgain")}
          </Button>
        </Notice>
      ) : null}
      {faults.map(({ code, names, title, detail, data }) => (
        <Notice key={`${code} ${names[0]}`} tone="danger" title={title} live>
          <FileNames names={names} />
          {code === "photoRules" ? <PhotoVerdicts data={data} /> : null}
          <p>{detail}</p>
        </Notice>
      ))}
    </>
  );
};

const FileNames = ({ names }: { readonly names: readonly string[] }) => (
  <ul className="text-sm">
    {names.map((name, at) => (
      <li key={`${at} ${name}`}>{name}</li>
    ))}
  </ul>
);

/** The session ended while files were sent: they wait on the device, and go on after the sign-in in this very tab. */
const SignInToGoOn = ({ names }: { readonly names: readonly string[] }) => {
  const t = useTranslations("attachments.signedOut");
  return (
    <Notice tone="danger" title={t("title")} live>
      <FileNames names={names} />
      <p>{t("body")}</p>
      <LinkButton href={paths.login(usePathname())} className="mt-3">
        {t("signIn")}
      </LinkButton>
    </Notice>
  );
};
