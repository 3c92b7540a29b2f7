import "server-only";
import { runTask } from "../engine/worker/workshop";
import type { RenderOrder } from "./render-document";

const TIMEOUT_MS = 20_000;

/** Renders a sheet on the printing thread; throws when it takes longer than 20 s. */
export const renderPdf = async (order: RenderOrder): Promise<Buffer> =>
  Buffer.from(await runTask("render", order, TIMEOUT_MS));
