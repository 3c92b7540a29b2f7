/** What the server said about a file it did not take, in the page's language. */
export interface UploadProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The code of a file that got no answer of ours. */
export const OFFLINE = { code: "offline", data: {} } as const;

interface UploadRequest {
  /** Where it is posted to. */
  readonly address: string;
  readonly slot: string;
  /** Instead of what lies in the slot. */
  readonly replaces: boolean;
  readonly file: File;
  readonly locale: string;
  /** Said when there is no answer at all. */
  readonly offline: UploadProblem;
  readonly onProgress: (percent: number) => void;
}

const problemOf = (text: string, offline: UploadRequest["offline"]): UploadProblem => {
  try {
    const body = JSON.parse(text) as Partial<UploadProblem>;
    if (body.code && body.title)
      return { code: body.code, title: body.title, detail: body.detail ?? "", data: body.data ?? {} };
  } catch {
    // No answer of ours: a proxy's page, or nothing.
  }
  return offline;
};

/** What became of one file: why it was not taken, or the names of the pages whose place it took. */
type Uploaded =
  | { readonly problem: UploadProblem; readonly replaced?: undefined }
  | { readonly problem?: undefined; readonly replaced: readonly string[] };

const replacedIn = (text: string): readonly string[] => {
  try {
    return (JSON.parse(text) as { readonly replaced?: readonly string[] }).replaced ?? [];
  } catch {
    // It arrived; what it replaced is seen on the page.
    return [];
  }
};

/** Sends one file and tells how far it is. XMLHttpRequest, because fetch cannot tell the progress of a body. */
export const uploadFile = (request: UploadRequest): Promise<Uploaded> =>
  new Promise((resolve) => {
    const { address, slot, replaces, file, locale, offline, onProgress } = request;
    const form = new FormData();
    form.set("slot", slot);
    if (replaces) form.set("replace", "yes");
    form.set("file", file);
    const call = new XMLHttpRequest();
    call.open("POST", address);
    call.setRequestHeader("accept", "application/json");
    call.setRequestHeader("accept-language", locale);
    call.upload.onprogress = ({ loaded, total }) =>
      onProgress(total ? Math.round((loaded / total) * 100) : 0);
    call.onload = () =>
      resolve(
        call.status < 300
          ? { replaced: replacedIn(call.responseText) }
          : { problem: problemOf(call.responseText, offline) },
      );
    call.onerror = () => resolve({ problem: offline });
    call.send(form);
  });
