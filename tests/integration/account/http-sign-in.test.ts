import { randomUUID } from "node:crypto";
import { z } from "zod";
import { sessionIdOfToken, tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { db, disconnect } from "@/lib/server/db/client";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { ok } from "@/lib/domain/result";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { obtainCode } from "../../support/codes";

const browserId = randomUUID();
const whoAmI = defineHandler({
  method: "GET",
  summary: "Who is asking.",
  actor: "signedIn",
  answers: { 200: z.strictObject({ kind: z.string(), id: z.string() }) },
  run: async (_, { actor }) =>
    ok({ kind: actor.kind, id: actor.kind === "applicant" ? actor.accountId : actor.officerId }),
});
const askAs = (cookie: string) =>
  whoAmI(new Request("http://localhost:3000/api/me", { headers: { cookie } }));

afterAll(disconnect);

describe("the cookie of a session", () => {
  const signedIn = async () => {
    const phone = "+8619900000003";
    const result = await signIn({
      phone,
      code: await obtainCode(phone, browserId),
      browserId,
      locale: "zh",
      userAgent: "",
      address: "192.0.2.1",
    });
    if (result.kind !== "ok") throw new Error("not signed in");
    return result.data.sessionId;
  };

  it("carries the session's id and nothing a reader could use", async () => {
    const id = randomUUID();
    const token = await tokenOfSession(id);
    expect(sessionIdOfToken(token)).toBe(id);
    expect(Buffer.from(token, "base64").toString("latin1")).not.toContain(id);
  });

  it.each(["", "x", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0."])(
    "that was made up (%j) means nobody",
    async (token) => {
      expect(sessionIdOfToken(token)).toBeUndefined();
      expect((await askAs(`next-auth.session-token=${token}`)).status).toBe(401);
    },
  );

  it("signs a handler's caller in until the row is ended", async () => {
    const sessionId = await signedIn();
    const cookie = `other=1; next-auth.session-token=${await tokenOfSession(sessionId)}`;
    const account = await db.account.findFirstOrThrow();
    expect(await (await askAs(cookie)).json()).toEqual({ kind: "applicant", id: account.id });
    await db.session.update({ where: { id: sessionId }, data: { endedAt: new Date() } });
    expect((await askAs(cookie)).status).toBe(401);
  });

  it("of a session that never was means nobody", async () => {
    expect((await askAs(`next-auth.session-token=${await tokenOfSession(randomUUID())}`)).status).toBe(401);
    expect((await askAs(`next-auth.session-token=${await tokenOfSession("no uuid")}`)).status).toBe(401);
  });

  it("of a session without an owner means nobody", async () => {
    const account = await db.account.findFirstOrThrow();
    const id = await createSession(db, { accountId: account.id }, "");
    await db.session.update({ where: { id }, data: { accountId: null } });
    expect((await askAs(`next-auth.session-token=${await tokenOfSession(id)}`)).status).toBe(401);
  });
});
