"use client";

import en from "@/messages/en/common.json";
import zh from "@/messages/zh/common.json";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** The last resort, when even the frame of the page failed: both languages, no styles needed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <body>
        <main>
          {[zh, en].map(({ errorPages }, at) => (
            <section key={errorPages.errorTitle} lang={at === 0 ? "zh-CN" : "en"}>
              <h1>{errorPages.errorTitle}</h1>
              <p>{errorPages.errorBody}</p>
              <button type="button" onClick={reset}>
                {errorPages.retry}
              </button>
            </section>
          ))}
          {error.digest ? <p>{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
