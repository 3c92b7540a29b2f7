import "server-only";
import { runTask } from "../engine/worker/workshop";
import type { RenderOrder } from "./render-document";

const TIMEOUT_MS = 20_000;

/** Renders a document on the printing thread; throws when it takes longer than 20 s. */
export const renderPdf = async <K extends RenderOrder["kind"]>(
  kind: K,
  props: Extract<RenderOrder, { kind: K }>["props"],
): Promise<Buffer> => Buffer.from(await runTask("render", { kind, props } as RenderOrder, TIMEOUT_MS));
