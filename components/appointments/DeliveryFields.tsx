"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { Card } from "@/components/ui/Card";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { DELIVERY_METHODS } from "@/lib/domain/vocabulary";
import { DELIVERY_FIELDS, type DeliveryField } from "@/lib/domain/visit/delivery";

interface DeliveryFieldsProps {
  readonly values: Readonly<Record<string, string>>;
  readonly errorOf: (name: string) => string | undefined;
}

const AUTOFILL: Readonly<Record<DeliveryField, string>> = {
  recipient: "name",
  phone: "tel",
  province: "address-level1",
  city: "address-level2",
  district: "address-level3",
  address: "street-address",
  postcode: "postal-code",
};

/** 邮寄方式 (guide §1.10): at the window, or by EMS to an address. */
export const DeliveryFields = ({ values, errorOf }: DeliveryFieldsProps) => {
  const t = useTranslations("booking");
  const hydrated = useHydrated();
  const [method, setMethod] = useState(values.method ?? "PICKUP");
  return (
    <Card title={t("deliveryTitle")} titleId="delivery-title">
      <div className="grid gap-5">
        <RadioGroup
          id="method"
          name="method"
          legend={t("fields.delivery")}
          error={errorOf("delivery")}
          required
          defaultValue={method}
          onChange={(event) => setMethod(event.target.value)}
          options={DELIVERY_METHODS.map((each) => ({
            value: each,
            label: t(`methods.${each}.label`),
            hint: t(`methods.${each}.hint`),
          }))}
        />
        <div hidden={hydrated && method !== "EMS"}>
          <div className="grid gap-5 sm:grid-cols-2">
            {hydrated ? null : <p className="text-sm text-muted sm:col-span-2">{t("onlyEms")}</p>}
            {DELIVERY_FIELDS.map((name) => (
              <Field
                key={name}
                id={name}
                label={t(`fields.${name}`)}
                hint={name === "postcode" ? t("postcodeHint") : undefined}
                error={errorOf(name)}
                required={name !== "postcode"}
                className={name === "address" ? "sm:col-span-2" : ""}
              >
                {(control) => (
                  <Input
                    {...control}
                    name={name}
                    type={name === "phone" ? "tel" : "text"}
                    inputMode={name === "postcode" ? "numeric" : undefined}
                    autoComplete={AUTOFILL[name]}
                    defaultValue={values[name] ?? ""}
                  />
                )}
              </Field>
            ))}
          </div>
        </div>
      </div>
    </Card>
  );
};
