import { LANGUAGES } from "@/lib/domain/languages";
import type { LocalText } from "@/lib/domain/text";

interface BothProps {
  readonly text: LocalText;
  /** Of the second language, which is smaller where there is room for two lines. */
  readonly second?: string;
  readonly inline?: boolean;
}

/** The same words in both languages of a hall, each marked as what it is. */
export const Both = ({ text, second = "text-[0.6em] font-normal", inline = false }: BothProps) => (
  <>
    <span lang={LANGUAGES.zh.lang} className={inline ? "" : "block"}>
      {text.zh}
    </span>{" "}
    <span lang={LANGUAGES.en.lang} className={`${inline ? "" : "block"} ${second}`}>
      {text.en}
    </span>
  </>
);
