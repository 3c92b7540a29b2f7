"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";

interface PhoneFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly error?: string;
  readonly value?: string;
}

/** A mobile number to which a code is sent. */
export const PhoneField = ({ label, placeholder, error, value }: PhoneFieldProps) => {
  const t = useTranslations("login");
  return (
    <Field id="phone" label={label} hint={t("phoneHint")} error={error} required>
      {(control) => (
        <Input
          {...control}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          placeholder={placeholder}
          defaultValue={value}
          figures
        />
      )}
    </Field>
  );
};
