"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import type { FieldErrors } from "@/components/ui/use-answered";
import { useFieldWords } from "./use-field-words";

/** A field of a form as it stood when the form was sent. */
export interface AskedField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly box: boolean;
}

type Labelled = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isLabelled = (element: Element): element is Labelled =>
  "labels" in element && "name" in element && element.id !== "" && !(element instanceof HTMLButtonElement);

/** The fields of a form in their order, each with the words of its label. */
export const askedFields = (form: HTMLFormElement): readonly AskedField[] =>
  [...form.elements].filter(isLabelled).map((control) => ({
    // The first field of a date stands for the whole of it.
    name: control.dataset.of ?? control.name,
    id: control.id,
    label: control.labels?.[0]?.textContent ?? control.name,
    box: control.type === "checkbox",
  }));

interface DeskErrorsProps {
  readonly title: string;
  readonly errors: FieldErrors;
  readonly asked: readonly AskedField[];
  /** Changes with each try. */
  readonly attempt: unknown;
}

/** What is to be corrected in a form of a desk, a line for each field that is still open, leading to it. Without script
 *  nobody has read the labels: the errors beside the fields then stand under the title alone. */
export const DeskErrors = ({ title, errors, asked, attempt }: DeskErrorsProps) => {
  const t = useTranslations("officer.form");
  const words = useFieldWords();
  const items = asked.flatMap(({ name, id, label, box }) => {
    const code = errors[name];
    return code ? [{ id, message: t("line", { label, why: words(name, code, box) }) }] : [];
  });
  if (Object.keys(errors).length === 0) return null;
  return (
    <div className="order-first basis-full">
      {items.length > 0 ? (
        <ErrorSummary title={title} items={items} attempt={attempt} dense />
      ) : (
        <p role="alert" className="text-sm font-semibold text-danger">
          {title}
        </p>
      )}
    </div>
  );
};
