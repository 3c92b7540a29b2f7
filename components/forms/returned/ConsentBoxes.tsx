"use client";

import { useTranslations } from "next-intl";
import { asFieldError } from "@/components/forms/form-view";
import { Card } from "@/components/ui/Card";
import { Checkbox } from "@/components/ui/Checkbox";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import type { Consent } from "@/lib/domain/case/consents";
import { GUARDIAN_NAME_LENGTH } from "@/lib/domain/people/guardian";

const PHOTO_CONSENT: Consent = "PHOTO_BACKGROUND";

/** What is wrong with an entry of a declaration, in words, by its code. */
export const useConsentError = (): ((given: string | undefined, entry: string) => string | undefined) => {
  const t = useTranslations("check.form");
  const validation = useTranslations("validation");
  return (given, entry) => {
    const code = asFieldError(given);
    if (!code) return undefined;
    if (code !== "mustDeclare") return validation(code, { max: GUARDIAN_NAME_LENGTH });
    // What is confirmed of a photo is no consent: it may be mended instead.
    return t(entry === PHOTO_CONSENT ? "mustConfirmPhoto" : "mustConsent");
  };
};

interface ConsentBoxesProps {
  readonly consents: readonly Consent[];
  readonly valueOf: (name: string) => string;
  /** The code of what is wrong with an entry. */
  readonly codeOf: (name: string) => string | undefined;
}

/** Separate consents, none of them ticked beforehand (PIPL art. 29), and the guardian's name with theirs. */
export const ConsentBoxes = ({ consents, valueOf, codeOf }: ConsentBoxesProps) => {
  const t = useTranslations("check.form");
  const words = useConsentError();
  return (
    <Card title={t("title")} titleId="consents" level={3}>
      <div className="grid gap-4">
        {consents.map((consent) => (
          <Checkbox
            key={consent}
            id={consent}
            name={consent}
            value="yes"
            label={t(`consents.${consent}`)}
            defaultChecked={valueOf(consent) === "yes"}
            error={words(codeOf(consent), consent)}
            required
          />
        ))}
        {consents.includes("GUARDIAN") ? (
          <Field
            id="guardianName"
            label={t("labels.guardianName")}
            error={words(codeOf("guardianName"), "guardianName")}
            required
          >
            {(control) => (
              <Input
                {...control}
                name="guardianName"
                autoComplete="name"
                defaultValue={valueOf("guardianName")}
              />
            )}
          </Field>
        ) : null}
      </div>
    </Card>
  );
};
