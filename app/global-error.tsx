"use client";

import en from "@/messages/en/errorPages.json";
import zh from "@/messages/zh/errorPages.json";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** The last resort, when even the frame of the page failed: both languages, no styles needed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <head>
        <title>{zh.errorTitle}</title>
      </head>
      <body>
        <main>
          <h1>{`${zh.errorTitle} / ${en.errorTitle}`}</h1>
          {[zh, en].map((words, at) => (
            <section key={words.errorTitle} lang={at === 0 ? "zh-CN" : "en"}>
              <p>{words.errorBody}</p>
              <button type="button" onClick={reset}>
                {words.retry}
              </button>
            </section>
          ))}
          {error.digest ? <p>{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
