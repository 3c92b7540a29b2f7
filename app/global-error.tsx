"use client";

import en from "@/messages/en/failure.json";
import zh from "@/messages/zh/failure.json";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** The last resort, when even the frame of the page failed: both languages, no styles needed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <head>
        <title>{zh.title}</title>
      </head>
      <body>
        <main>
          <h1>{`${zh.title} / ${en.title}`}</h1>
          {[zh, en].map((words, at) => (
            <section key={words.title} lang={at === 0 ? "zh-CN" : "en"}>
              <p>{words.body}</p>
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
