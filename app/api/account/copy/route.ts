import type { Refused } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { now, today } from "@/lib/server/base/clock";
import { turnsOf } from "@/lib/server/base/turns";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { BACK_TO_PAGE, bytes } from "@/lib/server/edge/http/wire";
import { zipStream } from "@/lib/server/edge/http/zip-stream";
import { copyOwnData } from "@/lib/use-cases/account/copy-own-data";

/** Papers are drawn and pictures opened while it is read: one copy at a time for one person, two in all. */
const inTurn = turnsOf({ name: "copies", atOnce: 2, perPerson: 1, waitingPerPerson: 0 });

/** The turn lasts as long as the stream is read. */
const streamInTurn = (
  person: string,
  begin: (onEnd: () => void) => Promise<Response | Refused>,
): Promise<Response | Refused> =>
  new Promise((resolve, reject) => {
    const held = inTurn(
      person,
      () =>
        new Promise<void>((end) => {
          begin(end).then(
            (answer) => {
              if (!(answer instanceof Response)) end();
              resolve(answer);
            },
            (error: unknown) => {
              end();
              reject(error instanceof Error ? error : new Error("the copy did not begin"));
            },
          );
        }),
    );
    void held.then((refused) => refused && resolve(refused));
  });

const HEADERS = {
  "content-type": "application/zip",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

export const POST = defineHandler({
  method: "POST",
  summary: "Everything the house holds of the one who asks, as a zip; five a day, one at a time.",
  actor: "applicant",
  answers: { 200: bytes("application/zip"), 303: BACK_TO_PAGE },
  run: async (_, { actor, request, locale }) => {
    const copy = await streamInTurn(actor.accountId, async (onEnd) => {
      const made = await copyOwnData(actor);
      if (made.kind === "refused") return made;
      const body = zipStream(made.data, { at: now(), onEnd });
      const disposition = `attachment; filename="my-data-${today()}.zip"`;
      return new Response(body, { headers: { ...HEADERS, "content-disposition": disposition } });
    }).catch((error: unknown) => {
      const refusal = refusalOfFailure(error);
      if (!refusal) throw error;
      return refusal;
    });
    if (copy instanceof Response || wantsJson(request)) return copy;
    return backToForm({
      back: undefined,
      otherwise: `/${locale}${paths.ownData()}`,
      error: copy.code,
      data: copy.data,
    });
  },
});
