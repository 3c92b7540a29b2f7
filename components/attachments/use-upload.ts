"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { uploadFile, type UploadProblem } from "./upload-file";

export interface Upload {
  /** Undefined while nothing is being sent. */
  readonly progress: { readonly percent: number; readonly name: string } | undefined;
  readonly problem: (UploadProblem & { readonly name: string }) | undefined;
  /** How many files arrived since the page was opened. */
  readonly arrived: number;
  readonly send: (files: readonly File[]) => Promise<void>;
}

/** Sends files into a slot one after the other and then asks for the page anew; stops at the first that is refused. */
export const useUpload = (applicationId: string, slot: string): Upload => {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const router = useRouter();
  const [progress, setProgress] = useState<Upload["progress"]>();
  const [problem, setProblem] = useState<Upload["problem"]>();
  const [arrived, setArrived] = useState(0);
  const [, startTransition] = useTransition();

  const send = async (files: readonly File[]): Promise<void> => {
    setProblem(undefined);
    const offline = { title: t("offlineTitle"), detail: t("offlineBody") };
    for (const file of files) {
      const { name } = file;
      setProgress({ percent: 0, name });
      const found = await uploadFile({
        applicationId,
        slot,
        file,
        locale,
        offline,
        onProgress: (percent) => setProgress({ percent, name }),
      });
      if (found) {
        setProblem({ ...found, name });
        break;
      }
      setArrived((count) => count + 1);
    }
    setProgress(undefined);
    startTransition(() => router.refresh());
  };
  return { progress, problem, arrived, send };
};
