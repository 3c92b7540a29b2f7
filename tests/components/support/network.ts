interface Asked {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly keepalive: boolean;
}

type Answer = { readonly status: number; readonly body: unknown } | "offline";

/** The network of a test: what the page asks for is kept in `asked`, and `answer` says what comes back. */
export const network = (answer: (request: Asked) => Answer | Promise<Answer>) => {
  const asked: Asked[] = [];
  globalThis.fetch = (async (url: string, init: RequestInit = {}) => {
    const request: Asked = {
      url,
      method: init.method ?? "GET",
      body: typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : undefined,
      headers: { ...(init.headers as Record<string, string> | undefined) },
      keepalive: init.keepalive ?? false,
    };
    asked.push(request);
    const given = await answer(request);
    if (given === "offline") throw new TypeError("Failed to fetch");
    return { ok: given.status < 400, status: given.status, json: async () => given.body };
  }) as unknown as typeof fetch;
  return asked;
};
