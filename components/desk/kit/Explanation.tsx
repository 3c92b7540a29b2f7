"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import type { Option } from "@/components/ui/Select";
import { byLocale, factsOfLocale, LOCALES } from "@/lib/domain/locales";
import { type ClosingSentences, noteName } from "@/lib/domain/review/closing-words";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import type { LocalText } from "@/lib/domain/text";
import { languageName } from "@/lib/i18n/language-name";
import { DeskSelect, DeskTextarea } from "./DeskFields";
import { useAnswer } from "./DeskForm";
import { EndPreview, type EndPreviewProps } from "./EndPreview";

interface ClosingWords {
  readonly sentences: ClosingSentences;
  /** What the applicant's page speaks where it says why an application ended. */
  readonly page?: EndPreviewProps["messages"];
}

const WordsContext = createContext<ClosingWords>({ sentences: {} });

/** Brings the sentences explanations begin with to the bars, and the words of the page they are read on. */
export const ClosingSentencesProvider = ({
  children,
  ...words
}: ClosingWords & { readonly children: ReactNode }) => <WordsContext value={words}>{children}</WordsContext>;

interface ExplanationProps {
  /** The end it explains. */
  readonly ends: EndPreviewProps["state"];
  /** The field of the reason. */
  readonly name: "reason" | "ground";
  /** Unique on the page: begins the ids of the fields. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  /** What it says at first: of a decision that was taken back. */
  readonly initial?: { readonly reason: string; readonly note: LocalText | undefined };
}

/** Why an application ends, and what the applicant is told about it in every language: the reason's sentence writes
 *  itself and can be changed. */
export const Explanation = ({ ends, name, id, label, hint, options, initial }: ExplanationProps) => {
  const t = useTranslations("officer.explanation");
  const locale = useLocale();
  const { sentences, page } = use(WordsContext);
  const answer = useAnswer();
  const kept = "values" in answer ? answer.values : undefined;
  const [reason, setReason] = useState(initial?.reason ?? "");
  const [words, setWords] = useState(() =>
    byLocale((language) => kept?.[noteName(language)] ?? initial?.note?.[language] ?? ""),
  );

  const choose = (chosen: string): void => {
    const before = sentences[reason];
    setReason(chosen);
    setWords((known) =>
      byLocale((language) => {
        const untouched = known[language] === "" || known[language] === before?.[language];
        return untouched ? (sentences[chosen]?.[language] ?? "") : known[language];
      }),
    );
  };
  return (
    <>
      <DeskSelect
        name={name}
        id={`${id}-${name}`}
        label={label}
        hint={hint}
        placeholder={t("choose")}
        required
        options={options}
        onChoose={choose}
        defaultValue={initial?.reason}
        className="lg:col-span-full"
      />
      {LOCALES.map((language) => (
        <DeskTextarea
          key={language}
          name={noteName(language)}
          id={`${id}-note-${language}`}
          label={t("words", { language: languageName(language, locale) })}
          hint={t("hint")}
          required
          rows={4}
          maxLength={OFFICER_WORDS.note}
          lang={factsOfLocale(language).lang}
          value={words[language]}
          onWrite={(text) => setWords((known) => ({ ...known, [language]: text }))}
        />
      ))}
      {page && reason ? (
        <EndPreview state={ends} codes={{ [name]: reason }} note={words} messages={page} />
      ) : null}
    </>
  );
};
