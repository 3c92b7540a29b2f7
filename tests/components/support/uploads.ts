import type { FileInfo } from "@/lib/server/db/repositories/files";

/** What the server says about a file it does not take. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** How one file fares: taken, refused in the server's words, or without any answer. */
export type Fate = "taken" | "offline" | "a proxy's page" | Problem;

const answerTo = (fate: Exclude<Fate, "offline">, replaces: boolean): { status: number; text: string } => {
  if (fate === "taken") return { status: 201, text: replaces ? '{"replaced":["old.jpg"]}' : "{}" };
  if (fate === "a proxy's page") return { status: 502, text: "<html>Bad gateway</html>" };
  return { status: fate.status, text: JSON.stringify(fate) };
};

/** The uploading network of a test: the files that were sent are named in `sent`, `fateOf` says how each fares. Half of a
 *  file is told as progress before it is answered. */
export const uploading = (fateOf: (name: string) => Fate) => {
  const sent: string[] = [];
  class Call {
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = "";
    onload?: () => void;
    onerror?: () => void;
    open(): void {}
    setRequestHeader(): void {}
    async send(form: FormData): Promise<void> {
      const file = form.get("file") as File;
      const replaces = form.get("replace") === "yes";
      sent.push(`${String(form.get("slot"))} ${file.name}${replaces ? " instead" : ""}`);
      await Promise.resolve();
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      const fate = fateOf(file.name);
      if (fate === "offline") return this.onerror?.();
      const { status, text } = answerTo(fate, replaces);
      Object.assign(this, { status, responseText: text });
      this.onload?.();
    }
  }
  globalThis.XMLHttpRequest = Call as unknown as typeof XMLHttpRequest;
  return sent;
};

export const aPicture = (name: string): File => new File(["picture"], name, { type: "image/jpeg" });

/** A stored page that was found clean. */
export const aStoredFile = (facts: Partial<FileInfo> = {}): FileInfo => ({
  id: "file-1",
  slot: "PASSPORT_INFO",
  position: 1,
  name: "passport.jpg",
  mime: "image/jpeg",
  bytes: 40_960,
  width: 354,
  height: 472,
  pages: 1,
  status: "CLEAN",
  warnings: [],
  ...facts,
});
