"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { withRefused } from "@/lib/domain/attachments/file-refusals";
import { apiPaths } from "@/lib/paths";
import { keepWaiting, takeWaiting } from "./waiting-files";
import { OFFLINE, uploadFile, type UploadProblem } from "./upload-file";

/** Why files were not taken: one reason, and every file it holds for. */
interface UploadFault extends UploadProblem {
  readonly names: readonly string[];
}

/** Files that go on by themselves, and after what. */
interface WaitingFiles {
  readonly after: "signIn" | "connection";
  readonly names: readonly string[];
}

export interface Upload {
  /** Undefined while nothing is being sent. */
  readonly progress: { readonly percent: number; readonly name: string } | undefined;
  readonly faults: readonly UploadFault[];
  /** How many files arrived since the page was opened. */
  readonly arrived: number;
  /** Names of the pages whose place they took. */
  readonly replaced: readonly string[];
  readonly waiting: WaitingFiles | undefined;
  readonly send: (files: readonly File[]) => Promise<void>;
  /** Sends what waits for the connection now, in front of whatever was to send it. */
  readonly goOn: () => void;
}

interface UploadWay {
  /** Where the files are posted to, if not to the application of whoever is signed in. */
  readonly address?: string | undefined;
  /** A file takes the place of what lies in the slot. */
  readonly replaces?: boolean;
}

/** After how many milliseconds files without an answer are sent again, unless the browser says earlier that it is connected. */
const AGAIN_AFTER_MS = [5_000, 15_000, 45_000] as const;

/** A phone's picture may weigh more than a file may: it is made lighter here. Everything else is sent as it is. */
const fitting = async (file: File): Promise<File> => {
  if (file.size <= FILE_LIMITS.bytes || !file.type.startsWith("image/")) return file;
  const { lighterPicture } = await import("./crop/lighter-picture");
  return lighterPicture(file);
};

/** Sends files into a slot one after the other and then asks for the page anew. One that is refused is named and stops
 *  none of the others. Once the connection or the session is gone the rest waits, on the device where it can: it is sent
 *  when the connection is back, or when the page is opened anew after the sign-in. */
export const useUpload = (
  applicationId: string,
  slot: string,
  { address = apiPaths.files(applicationId), replaces = false }: UploadWay = {},
): Upload => {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const router = useRouter();
  const [progress, setProgress] = useState<Upload["progress"]>();
  const [faults, setFaults] = useState<readonly UploadFault[]>([]);
  const [waiting, setWaiting] = useState<WaitingFiles>();
  const [arrived, setArrived] = useState(0);
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const [, startTransition] = useTransition();
  // Known at once: a second choice may come before the next drawing, and waits for its turn.
  const underWay = useRef(false);
  const queue = useRef<File[]>([]);
  const tries = useRef(0);

  const send = async (files: readonly File[]): Promise<void> => {
    queue.current.push(...files);
    if (underWay.current) return;
    underWay.current = true;
    setFaults([]);
    setReplaced([]);
    setWaiting(undefined);
    const offline: UploadProblem = { ...OFFLINE, title: t("offlineTitle"), detail: t("offlineBody") };
    /** Whether the browser keeps everything unsent; what it does not stays in the queue. */
    const keepRest = async (): Promise<boolean> => {
      const rest = [...queue.current];
      const isKept = await keepWaiting(applicationId, slot, rest);
      if (isKept) queue.current.splice(0, rest.length);
      return isKept;
    };
    let stopped: WaitingFiles | undefined;
    for (let file = queue.current[0]; file; file = queue.current[0]) {
      const { name } = file;
      setProgress({ percent: 0, name });
      const onProgress = (percent: number): void => setProgress({ percent, name });
      const lighter = await fitting(file);
      const sent = await uploadFile({ address, slot, replaces, file: lighter, locale, offline, onProgress });
      const found = sent.problem;
      const names = queue.current.map((one) => one.name);
      if (found?.code === OFFLINE.code) {
        await keepRest();
        stopped = { after: "connection", names };
        break;
      }
      if (found?.code === "notSignedIn" && (await keepRest())) {
        stopped = { after: "signIn", names };
        break;
      }
      queue.current.shift();
      if (found) setFaults((known) => withRefused(known, { ...found, names: [name] }));
      else {
        setArrived((count) => count + 1);
        setReplaced(sent.replaced);
        tries.current = 0;
      }
    }
    setWaiting(stopped);
    setProgress(undefined);
    underWay.current = false;
    // Asked for anew without a session or a connection, the page would be gone before its words were read; what did
    // arrive is shown once the rest goes on.
    if (!stopped) startTransition(() => router.refresh());
  };
  const goOn = async (): Promise<void> => {
    if (underWay.current) return;
    const kept = await takeWaiting(applicationId, slot);
    if (kept.length + queue.current.length > 0) await send(kept);
  };
  const latest = useRef(goOn);
  useEffect(() => void (latest.current = goOn));
  useEffect(() => void latest.current(), [applicationId, slot]);
  useEffect(() => {
    if (waiting?.after !== "connection") return undefined;
    const again = (): void => void latest.current();
    const after = AGAIN_AFTER_MS[tries.current++];
    const timer = after === undefined ? undefined : setTimeout(again, after);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [waiting]);
  return { progress, faults, waiting, arrived, replaced, send, goOn: () => void goOn() };
};
