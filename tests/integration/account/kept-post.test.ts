import { z } from "zod";
import type { ApplicantActor, PublicActor } from "@/lib/domain/actors";
import { PUBLIC } from "@/lib/domain/actors";
import { ok, refused, type Result } from "@/lib/domain/result";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { keptPost } from "@/lib/server/edge/actions/kept-post";

const mockPage = { "x-page-path": "/applications/1/personal", "x-next-intl-locale": "zh" };
const mockJar = new Map<string, string>();
const mockAsking: { actor: ApplicantActor | PublicActor } = { actor: PUBLIC };

jest.mock("next/headers", () => ({
  headers: async () => new Headers({ ...mockPage, "sec-fetch-site": "same-origin" }),
  cookies: async () => ({
    has: (name: string) => mockJar.has(name),
    get: (name: string) => (mockJar.has(name) ? { value: mockJar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge === 0 ? mockJar.delete(name) : mockJar.set(name, value),
  }),
}));
const mockDatabase = { stands: true };
jest.mock("@/lib/server/db/reachable", () => ({ databaseReachable: async () => mockDatabase.stands }));
jest.mock("@/lib/server/edge/auth/actor", () => ({ currentActor: async () => mockAsking.actor }));

let answer: () => Promise<Result<null>>;
const action = defineAction({
  actor: "applicant",
  schema: z.strictObject({ familyName: z.string() }),
  run: () => answer(),
});
const post = () => {
  const form = new FormData();
  form.set("_form", "personal");
  form.set("familyName", "KIM");
  return action({ status: "idle" }, form);
};
const failing = (message: string) => () => Promise.reject(new Error(message));

const TYPED = { path: "/zh/applications/1/personal", form: "personal", values: { familyName: "KIM" } };

beforeEach(async () => {
  mockJar.clear();
  mockAsking.actor = PUBLIC;
  answer = async () => ok(null);
  // The session was gone: what was typed is kept, and the page asks for a sign-in.
  await expect(post()).rejects.toMatchObject({ digest: expect.stringContaining("/zh/login?") });
  mockAsking.actor = { kind: "applicant", accountId: "a", sessionId: "s", locale: "zh" };
});

test("a database that stands still is told at once, nothing is asked of it, and what was typed stays", async () => {
  mockDatabase.stands = false;
  answer = failing("the use-case was asked");
  try {
    expect(await post()).toMatchObject({
      status: "refused",
      code: "serviceAway",
      values: { familyName: "KIM" },
    });
  } finally {
    mockDatabase.stands = true;
  }
});

describe("what was typed before a sign-in", () => {
  it("is back on its page and nowhere else, and cannot be read by the browser that holds it", async () => {
    expect(await keptPost()).toEqual(TYPED);
    expect(JSON.stringify([...mockJar])).not.toMatch(/KIM|familyName/);
    mockPage["x-page-path"] = "/applications/2/personal";
    expect(await keptPost()).toBeUndefined();
    mockPage["x-page-path"] = "/applications/1/personal";
  });

  it.each([
    ["the database is killed right after it", failing("Connection terminated unexpectedly"), "serviceAway"],
    ["the database comes up again", failing("the database system is starting up"), "serviceAway"],
    ["a lock is not free in time", failing("canceling statement due to lock timeout"), "busy"],
    ["the disk is full", failing("could not extend file: No space left on device"), "storageFull"],
    ["the session is gone again", async () => refused("notSignedIn"), "notSignedIn"],
  ] as const)("stays when %s", async (_, fails, code) => {
    answer = fails;
    if (code === "notSignedIn") await expect(post()).rejects.toHaveProperty("digest");
    else expect(await post()).toMatchObject({ status: "refused", code, values: { familyName: "KIM" } });
    expect(await keptPost()).toEqual(TYPED);
  });

  it("goes once its form was answered, well or not", async () => {
    answer = async () => refused("notFound");
    expect(await post()).toMatchObject({ status: "refused", code: "notFound" });
    expect(await keptPost()).toBeUndefined();
    expect(mockJar.size).toBe(0);
  });
});
