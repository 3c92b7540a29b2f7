import "server-only";
import { onThread } from "../base/threads/workshop";
import type { RenderOrder } from "./render-document";

const TIMEOUT_MS = 20_000;

const render = onThread<RenderOrder, Uint8Array>(
  "lib/server/documents/render-document.ts",
  "renderDocument",
  TIMEOUT_MS,
);

/** Renders a sheet on the printing thread; throws when it takes longer than 20 s. */
export const renderPdf = async (order: RenderOrder): Promise<Buffer> => Buffer.from(await render(order));
