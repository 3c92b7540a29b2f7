import { codeReader } from "./scan-code";

const WORKER = "/kiosk-worker.js";

/** Lets this page open again while the network is away: its worker (public/kiosk-worker.js) keeps the page and every file it
 *  has loaded, the reader of codes among them. Where the browser has no workers the page lives on until it is closed. */
export const keepPage = async (): Promise<void> => {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return;
  try {
    await Promise.all([
      codeReader(),
      serviceWorker.register(WORKER, { scope: window.location.pathname, updateViaCache: "none" }),
    ]);
    const { active } = await serviceWorker.ready;
    const addresses = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage({ addresses });
  } catch {
    // The network is away already, or the browser forbids it: the kiosk goes on without.
  }
};
