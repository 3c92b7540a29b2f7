import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

/** One phone's messages; a plain GET form, so the filter is in the address. */
export const InboxFilter = ({ phone }: { readonly phone: string }) => {
  const t = useTranslations("demo.inbox");
  return (
    <form method="get" className="grid gap-3 sm:flex sm:flex-wrap sm:items-end">
      <Field id="to" label={t("phone")} hint={t("phoneHint")} className="grow">
        {(control) => (
          <Input {...control} name="to" type="tel" inputMode="tel" defaultValue={phone} figures />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{phone ? t("search") : t("refresh")}</Button>
        {phone ? (
          <LinkButton href={paths.demoInbox()} tone="quiet">
            {t("reset")}
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
};
