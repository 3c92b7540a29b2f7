import { type APIRequestContext, expect } from "@playwright/test";

interface Sms {
  to: string;
  text: string;
}

/** What arrived at a phone in the demo's inbox, newest first. */
export const inboxOf = async (request: APIRequestContext, phone: string): Promise<Sms[]> => {
  const answer = await request.get(`/api/demo/inbox?to=${encodeURIComponent(`+86${phone}`)}`);
  expect(answer.status()).toBe(200);
  const body = (await answer.json()) as Sms[] | { messages: Sms[] };
  return Array.isArray(body) ? body : body.messages;
};

/** The newest message of a phone for which `matches` holds; the outbox sends within a second or two. */
export const newestSms = async (
  request: APIRequestContext,
  phone: string,
  matches: RegExp,
): Promise<string> => {
  let found: string | undefined;
  await expect(async () => {
    found = (await inboxOf(request, phone)).map((sms) => sms.text).find((text) => matches.test(text));
    expect(found, `an SMS to ${phone} like ${matches}`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found as string;
};

/** The code of an SMS that is not in `older`; six digits. */
export const newCode = async (request: APIRequestContext, phone: string, older: number): Promise<string> => {
  let code: string | undefined;
  await expect(async () => {
    const codes = (await inboxOf(request, phone)).filter((sms) => /#\d{6}/.test(sms.text));
    expect(codes.length).toBeGreaterThan(older);
    code = /#(\d{6})/.exec(codes[0]?.text ?? "")?.[1];
    expect(code).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return code as string;
};

export const countCodes = async (request: APIRequestContext, phone: string): Promise<number> =>
  (await inboxOf(request, phone)).filter((sms) => /#\d{6}/.test(sms.text)).length;

/** Moves the practice clock; deadlines that pass meanwhile fire. */
export const setClock = async (request: APIRequestContext, shanghai: string): Promise<void> => {
  const answer = await request.post("/api/demo/clock", { data: { now: shanghai } });
  expect(answer.ok(), await answer.text()).toBe(true);
};

export const demoNow = async (request: APIRequestContext): Promise<Date> => {
  const body = (await (await request.get("/api/demo/clock")).json()) as { now: string };
  return new Date(body.now);
};

export interface DemoOfficer {
  role: string;
  name: string;
  hall: string | null;
  phone: string;
  staffNumber: string;
  password: string;
}
