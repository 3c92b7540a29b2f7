"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { withRefused } from "@/lib/domain/attachments/file-refusals";
import { keepWaiting, takeWaiting } from "./waiting-files";
import { OFFLINE, uploadFile, type UploadProblem } from "./upload-file";

/** Why files were not taken: one reason, and every file it holds for. */
interface UploadFault extends UploadProblem {
  readonly names: readonly string[];
}

export interface Upload {
  /** Undefined while nothing is being sent. */
  readonly progress: { readonly percent: number; readonly name: string } | undefined;
  readonly faults: readonly UploadFault[];
  /** How many files arrived since the page was opened. */
  readonly arrived: number;
  /** The files that wait for a sign-in. */
  readonly waiting: readonly string[];
  readonly send: (files: readonly File[]) => Promise<void>;
}

/** Sends files into a slot one after the other and then asks for the page anew. One that is refused is named and stops
 *  none of the others; once the network is gone the rest is named with it, not tried. Once the session is gone the rest
 *  waits on the device, and is sent when the page is opened after the sign-in. */
export const useUpload = (applicationId: string, slot: string): Upload => {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const router = useRouter();
  const [progress, setProgress] = useState<Upload["progress"]>();
  const [faults, setFaults] = useState<readonly UploadFault[]>([]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [arrived, setArrived] = useState(0);
  const [, startTransition] = useTransition();
  // Known at once: a second choice may come before the next drawing.
  const underWay = useRef(false);

  const send = async (files: readonly File[]): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setFaults([]);
    setWaiting([]);
    const offline: UploadProblem = { ...OFFLINE, title: t("offlineTitle"), detail: t("offlineBody") };
    let gone = false;
    let isSignedOut = false;
    for (const [at, file] of files.entries()) {
      const { name } = file;
      setProgress({ percent: 0, name });
      const onProgress = (percent: number): void => setProgress({ percent, name });
      const found: UploadProblem | undefined = gone
        ? offline
        : await uploadFile({ applicationId, slot, file, locale, offline, onProgress });
      if (found?.code === "notSignedIn" && (await keepWaiting(applicationId, slot, files.slice(at)))) {
        setWaiting(files.slice(at).map((left) => left.name));
        isSignedOut = true;
        break;
      }
      if (found) setFaults((known) => withRefused(known, { ...found, names: [name] }));
      else setArrived((count) => count + 1);
      gone = found?.code === OFFLINE.code;
    }
    setProgress(undefined);
    underWay.current = false;
    // Asked for anew without a session, the page would be gone before its words were read.
    if (!isSignedOut) startTransition(() => router.refresh());
  };
  const sendLatest = useRef(send);
  useEffect(() => void (sendLatest.current = send));
  useEffect(() => {
    const goOn = async (): Promise<void> => {
      const files = await takeWaiting(applicationId, slot);
      if (files.length > 0) await sendLatest.current(files);
    };
    void goOn();
  }, [applicationId, slot]);
  return { progress, faults, waiting, arrived, send };
};
