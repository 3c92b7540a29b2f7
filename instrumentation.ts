import type { Instrumentation } from "next";

/** Called by Next once per process, before it answers anything. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./lib/use-cases/time/start-server");
  await startServer();
};

/** Called by Next for everything a page, an action or a handler let through; the digest is the reference number the
 *  error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/server/base/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log.error(
    { err: error, reference: digest, route: context.routePath, kind: context.routeType },
    "a page failed",
  );
};
