import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { type ActionDefinition, type AllowedActor, runAction } from "@/lib/server/edge/actions/run-action";
import { type ApplicantActor, type OfficerActor, PUBLIC, type PublicActor } from "@/lib/domain/actors";
import type { RequestFacts } from "@/lib/server/edge/http/request-facts";

const facts: RequestFacts = {
  requestId: "request-1",
  locale: "zh",
  address: "192.0.2.1",
  userAgent: "test",
  sameOrigin: true,
};
const applicant: ApplicantActor = { kind: "applicant", accountId: "a", sessionId: "s", locale: "zh" };
const officer: OfficerActor = {
  kind: "officer",
  officerId: "o",
  name: "LI Wen",
  staffNo: "P1001",
  roles: ["PRE_REVIEWER"],
  hallId: null,
  sessionId: "s",
};

const formOf = (entries: Record<string, string | readonly string[]>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries))
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  return form;
};

const schema = z.strictObject({
  text: z.string().min(1, "required").max(5, "tooLong"),
  kind: z.enum(["A", "B"]),
});
type Input = z.infer<typeof schema>;

const acting = <A extends AllowedActor>(actor: A, run: ActionDefinition<A, Input, string>["run"]) => ({
  actor,
  schema,
  run,
});
const echo = async (input: Input) => ok(input.text);
const send = <A extends AllowedActor>(
  definition: ActionDefinition<A, Input, string>,
  form: FormData,
  who: ApplicantActor | OfficerActor | PublicActor = PUBLIC,
  over: Partial<RequestFacts> = {},
) => runAction(definition, { ...facts, ...over }, async () => who, form);

describe("an action", () => {
  it("gives its use-case what the schema took and answers its data", async () => {
    const outcome = await send(acting("public", echo), formOf({ text: "hello", kind: "A" }));
    expect(outcome).toEqual({ state: { status: "ok", data: "hello" }, form: "" });
  });

  it("does nothing but keep what was typed where the form only asked for another language", async () => {
    const form = () => formOf({ text: "hello", kind: "", _language: "en", _form: "book" });
    const run = jest.fn(echo);
    expect(await send(acting("public", run), form())).toEqual({
      state: { status: "invalid", fields: {}, values: { text: "hello", kind: "" } },
      form: "book",
      language: "en",
    });
    expect(run).not.toHaveBeenCalled();
    const kept = { ...acting("public", run), keeps: true } as const;
    const typed = formOf({ text: "hello", kind: "A", _language: "en" });
    expect(await send(kept, typed)).toEqual({
      state: { status: "ok", data: "hello" },
      form: "",
      language: "en",
    });
    expect((await send(kept, form())).state).toMatchObject({
      status: "invalid",
      fields: { kind: expect.anything() },
    });
    const none = formOf({ text: "hello", kind: "A", _language: "fr" });
    expect((await send(acting("public", echo), none)).language).toBeUndefined();
  });

  it("knows the way after it went well", async () => {
    const definition = { ...acting("public", echo), onOk: (data: string) => `/next/${data}` };
    expect((await send(definition, formOf({ text: "x", kind: "A" }))).goTo).toBe("/next/x");
  });

  it("does not mind what Next adds to a form, nor an empty file input", async () => {
    const form = formOf({
      text: "x",
      kind: "A",
      $ACTION_KEY: "k",
      "$ACTION_1:0": "{}",
      "1_$ACTION_REF_1": "",
    });
    expect((await send(acting("public", echo), form)).state.status).toBe("ok");
  });

  it("stores line breaks as one character", async () => {
    expect((await send(acting("public", echo), formOf({ text: "a\r\nb", kind: "A" }))).state).toEqual({
      status: "ok",
      data: "a\nb",
    });
  });

  it.each([
    [{ text: "", kind: "A" }, { text: "required" }],
    [{ text: "too long", kind: "A" }, { text: "tooLong" }],
    [{ text: "x", kind: "C" }, { kind: "notAnOption" }],
    [{ kind: "A" }, { text: "required" }],
    [{ text: ["x", "y"], kind: "A" }, { text: "required" }],
  ])("calls %j invalid and keeps what was typed", async (entries, fields) => {
    const { state } = await send(acting("public", echo), formOf(entries));
    expect(state).toMatchObject({ status: "invalid", fields });
    expect(state).toMatchObject({ values: { kind: entries.kind } });
  });

  it("refuses keys it does not know", async () => {
    const { state } = await send(acting("public", echo), formOf({ text: "x", kind: "A", state: "APPROVED" }));
    expect(state).toMatchObject({ status: "refused", code: "badRequest" });
  });

  it("refuses files and forms over 64 KB", async () => {
    const withFile = formOf({ text: "x", kind: "A" });
    withFile.append("file", new File(["bytes"], "a.txt"));
    expect((await send(acting("public", echo), withFile)).state).toMatchObject({ code: "badRequest" });
    const huge = formOf({ text: "x".repeat(65_536), kind: "A" });
    expect((await send(acting("public", echo), huge)).state).toMatchObject({ code: "bodyTooLarge" });
  });

  it("never sends a password or a code back", async () => {
    const run = async () => refused("credentialsWrong");
    const definition = {
      actor: "public" as const,
      schema: z.strictObject({ staffNo: z.string(), password: z.string() }),
      run,
    };
    const { state } = await runAction(
      definition,
      facts,
      async () => PUBLIC,
      formOf({ staffNo: "P1", password: "secret" }),
    );
    expect(state).toEqual({ status: "refused", code: "credentialsWrong", values: { staffNo: "P1" } });
  });

  it("refuses a post from another site before anything else", async () => {
    const run = jest.fn(echo);
    const { state } = await send(acting("public", run), formOf({ text: "x", kind: "A" }), PUBLIC, {
      sameOrigin: false,
    });
    expect(state).toMatchObject({ status: "refused", code: "crossSite" });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ["applicant", PUBLIC, "notSignedIn"],
    ["applicant", officer, "notAllowed"],
    ["signedIn", PUBLIC, "notSignedIn"],
    [["APPROVER"], PUBLIC, "notSignedIn"],
    [["APPROVER"], applicant, "notAllowed"],
    [["APPROVER"], officer, "notAllowed"],
    [[], applicant, "notAllowed"],
  ] as const)("for %j turns %j away: %s", async (allowed, who, code) => {
    const run = jest.fn(echo);
    const { state } = await send(acting(allowed as AllowedActor, run), formOf({ text: "x", kind: "A" }), who);
    expect(state).toMatchObject({ status: "refused", code });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ["applicant", applicant],
    ["signedIn", applicant],
    ["signedIn", officer],
    [["PRE_REVIEWER", "APPROVER"], officer],
    [[], officer],
  ] as const)("for %j lets %j in", async (allowed, who) => {
    const { state } = await send(
      acting(allowed as AllowedActor, echo),
      formOf({ text: "x", kind: "A" }),
      who,
    );
    expect(state.status).toBe("ok");
  });

  it("turns a lost database into a refusal that keeps what was typed", async () => {
    const run = async () =>
      Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
    const { state } = await send(acting("public", run), formOf({ text: "x", kind: "A" }));
    expect(state).toMatchObject({ status: "refused", code: "serviceAway", values: { text: "x" } });
  });

  it("lets every other failure through to the error page", async () => {
    const run = async () => Promise.reject(new TypeError("a fault of ours"));
    await expect(send(acting("public", run), formOf({ text: "x", kind: "A" }))).rejects.toThrow(
      "a fault of ours",
    );
  });
});
