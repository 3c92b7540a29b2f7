import "server-only";
import type { ByLocale } from "@/lib/domain/locales";
import { openText, seal } from "@/lib/server/base/crypto";
import { unlessDamaged } from "../../unless-damaged";

const boundTo = (noShowId: string, part: "words" | "answer"): string => `NoShowAppeal:${noShowId}:${part}`;

/** What the applicant wrote, sealed and bound to the failure. */
export const sealAppeal = (noShowId: string, words: string) => seal(words, boundTo(noShowId, "words"));

/** What the officer answered, in every language. */
export const sealAppealAnswer = (noShowId: string, answer: ByLocale<string>) =>
  seal(JSON.stringify(answer), boundTo(noShowId, "answer"));

interface SealedAppeal {
  readonly noShowId: string;
  readonly wordsCipher: Uint8Array;
  readonly answerCipher: Uint8Array | null;
}

/** The words of both sides; empty where a row was tampered with, so that it takes no list with it. */
export const wordsOfAppeal = ({
  noShowId,
  wordsCipher,
  answerCipher,
}: SealedAppeal): { words: string; answer: ByLocale<string> | undefined } => ({
  words: unlessDamaged(noShowId, () => openText(wordsCipher, boundTo(noShowId, "words")), ""),
  answer: unlessDamaged(
    noShowId,
    () =>
      answerCipher
        ? (JSON.parse(openText(answerCipher, boundTo(noShowId, "answer"))) as ByLocale<string>)
        : undefined,
    undefined,
  ),
});
