import { Autosave } from "@/components/forms/autosave";
import { valuesSavedHere } from "@/components/forms/saved-here";
import { network } from "./support/network";

let pages = 0;
/** A page of its own application, so that tests share nothing; `typed` is what its form holds. */
const aPage = ({
  url = `/api/applications/${(pages += 1)}/answers`,
  step = "personal",
  version = 1,
} = {}) => {
  const typed: Record<string, string> = { familyName: "KIM" };
  const autosave = new Autosave({ url, locale: "en", step, version, savedAt: "10:00" });
  autosave.begin(() => ({ ...typed }));
  const type = (name: string, value: string): void => {
    typed[name] = value;
    autosave.touch();
  };
  return { url, autosave, type };
};
const saved = (version: number) => ({ status: 200, body: { version, savedAt: "10:42", findings: [] } });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pause = (ms = 800) => jest.advanceTimersByTimeAsync(ms);

test("one pause in typing is one save, against the version the page was filled from", async () => {
  const asked = network(() => saved(2));
  const { autosave, type, url } = aPage();
  type("givenName", "M");
  await pause(300);
  type("givenName", "MINJI");
  await pause();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    url,
    method: "PUT",
    body: { version: 1, step: "personal", answers: { familyName: "KIM", givenName: "MINJI" } },
  });
  expect(autosave.current()).toMatchObject({ status: "saved", savedAt: "10:42" });
  type("givenName", "MINJUNG");
  await pause();
  expect(asked[1]?.body).toMatchObject({ version: 2 });
});

test("a page on which nothing was typed saves nothing, also when it is left", async () => {
  const asked = network(() => saved(2));
  const { autosave } = aPage();
  autosave.touch();
  await pause();
  autosave.leave();
  await pause();
  expect(asked).toEqual([]);
});

test("what was typed just before leaving goes out in a request that outlives the page", async () => {
  const asked = network(() => saved(2));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  autosave.leave();
  await pause(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.keepalive).toBe(true);
});

test("without a connection it says so and saves as soon as there is one", async () => {
  let online = false;
  const asked = network(() => (online ? saved(2) : "offline"));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  await pause();
  expect(autosave.current().status).toBe("offline");
  expect(await autosave.flush()).toBe(false);
  online = true;
  await pause(5000);
  expect(autosave.current().status).toBe("saved");
  expect(asked).toHaveLength(3);
});

test("what another device saved is not overwritten until the person says so", async () => {
  const asked = network(() => ({ status: 409, body: { code: "stale" } }));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  await pause();
  expect(autosave.current().status).toBe("stale");
  type("givenName", "MINJUNG");
  await pause();
  expect(asked).toHaveLength(1);
  autosave.adopt({ version: 7, savedAt: "10:50" });
  expect(autosave.current()).toMatchObject({ status: "saved", savedAt: "10:50" });
  expect(autosave.versionNow()).toBe(7);
});

test("the next page waits for the last save of the one before and goes on from its version", async () => {
  let finish: (answer: { status: number; body: unknown }) => void = () => undefined;
  const first = new Promise<{ status: number; body: unknown }>((settle) => (finish = settle));
  const asked = network((request) =>
    (request.body as { version: number }).version === 1 ? first : saved(3),
  );
  const personal = aPage();
  personal.type("givenName", "MINJI");
  personal.autosave.leave();
  const permit = aPage({ url: personal.url, step: "permit" });
  permit.type("heldNo", "K1234567");
  await pause();
  expect(asked).toHaveLength(1);
  finish(saved(2));
  await pause(0);
  expect(asked[1]?.body).toMatchObject({ step: "permit", version: 2 });
});

test("a page shown again as it was first sent knows what was saved on it since", async () => {
  network(() => saved(2));
  const { type, url } = aPage();
  type("givenName", "MINJI");
  await pause();
  expect(valuesSavedHere(url, "personal", 1)).toEqual({ familyName: "KIM", givenName: "MINJI" });
  expect(valuesSavedHere(url, "personal", 2)).toBeUndefined();
  expect(valuesSavedHere(url, "permit", 1)).toBeUndefined();
});

test("an ended session is told, and typing on saves after signing in again", async () => {
  let signedIn = false;
  network(() => (signedIn ? saved(2) : { status: 401, body: { code: "notSignedIn" } }));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  await pause();
  expect(autosave.current().status).toBe("signedOut");
  signedIn = true;
  type("givenName", "MINJUNG");
  await pause();
  expect(autosave.current().status).toBe("saved");
});

test("a tab that was reloaded while it saved gets its own words back and does not take them for another device's", async () => {
  network(() => saved(2));
  const before = aPage();
  before.type("givenName", "MINJI");
  before.autosave.leave();
  await pause(0);

  // The page came before the save arrived: it shows the version and the answers of before.
  const asked = network(() => ({
    status: 200,
    body: { version: 2, savedAt: "10:42", findings: [], elsewhere: { givenName: "MINJI" } },
  }));
  const filled: string[][] = [];
  const after = new Autosave({
    url: before.url,
    locale: "en",
    step: "personal",
    version: 1,
    savedAt: "10:00",
  });
  after.begin(
    () => ({ familyName: "KIM", givenName: "" }),
    (name, value) => filled.push([name, value]),
  );
  await pause();
  expect(asked[0]?.body).toMatchObject({ was: { familyName: "KIM", givenName: "" } });
  expect(filled).toEqual([["givenName", "MINJI"]]);
  expect(after.current().status).toBe("saved");
});

test("what was typed before a sign-in is saved by itself, and compared with what the server had", async () => {
  const asked = network(() => saved(2));
  const url = "/api/applications/signed-in-again/answers";
  const autosave = new Autosave({ url, locale: "en", step: "personal", version: 1, savedAt: "10:00" });
  autosave.begin(
    () => ({ familyName: "KIM", givenName: "MINJI" }),
    () => undefined,
    { familyName: "KIM", givenName: "" },
  );
  await pause();
  expect(asked[0]).toMatchObject({
    body: { answers: { givenName: "MINJI" }, was: { familyName: "KIM", givenName: "" } },
  });
});

test("signed out stays told while it is tried again, so that the button that signs in stays", async () => {
  network(() => ({ status: 401, body: { code: "notSignedIn" } }));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  await pause();
  expect(autosave.current().status).toBe("signedOut");
  const told: string[] = [];
  autosave.subscribe(() => told.push(autosave.current().status));
  await autosave.flush();
  expect(new Set(told)).toEqual(new Set(["signedOut"]));
});

test("a text beyond all measure is told as such, holds no other back, and is saved once it is shorter", async () => {
  let version = 1;
  const asked = network(() => saved((version += 1)));
  const { autosave, type } = aPage();
  type("givenName", "MINJI");
  type("lossHow", "字".repeat(3000));
  await pause();
  expect(asked[0]).toMatchObject({
    body: { answers: { familyName: "KIM", givenName: "MINJI", lossHow: "" } },
  });
  expect(autosave.current().status).toBe("tooLong");
  type("lossHow", "字".repeat(3001));
  await pause(60_000);
  expect(asked).toHaveLength(1);
  expect(autosave.current().status).toBe("tooLong");
  type("lossHow", "");
  await pause();
  expect(asked).toHaveLength(1);
  expect(autosave.current().status).toBe("saved");
  type("lossHow", "字");
  await pause();
  expect(asked[1]).toMatchObject({ body: { version: 2, answers: { lossHow: "字" } } });
  expect(autosave.current().status).toBe("saved");
});

test("all of it together too large is told as such too, not as a dead network", async () => {
  network(() => ({ status: 413, body: { code: "bodyTooLarge" } }));
  const { autosave, type } = aPage();
  type("lossHow", "字");
  await pause();
  expect(autosave.current().status).toBe("tooLong");
});
