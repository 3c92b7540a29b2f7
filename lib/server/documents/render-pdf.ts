import "server-only";
import { availableParallelism } from "node:os";
import { onThread } from "../base/threads/workshop";
import type { RenderOrder } from "./render-document";

const TIMEOUT_MS = 20_000;
/** More would only take the time of one another, and each holds both fonts. */
const THREADS = Math.min(2, availableParallelism());

const render = onThread<RenderOrder, Uint8Array>(
  "lib/server/documents/render-document.ts",
  "renderDocument",
  TIMEOUT_MS,
  THREADS,
);

/** Renders a sheet on a printing thread; throws when it takes longer than 20 s. */
export const renderPdf = async (order: RenderOrder): Promise<Buffer> => Buffer.from(await render(order));
