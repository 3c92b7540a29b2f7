// Keeps a kiosk's page, so that the kiosk opens again while its network is away. Its scope is that one page, which names
// nobody; no answer of the API is ever kept. The page comes from the network wherever the network answers.

const KEPT = `kiosk ${self.registration.scope}`;
const PATIENCE_MS = 6000;

const isOfTheBuild = (address) =>
  address.origin === self.location.origin && address.pathname.startsWith("/_next/static/");

const patience = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the network does not answer")), PATIENCE_MS);
  });

const keepPage = async (answer) => {
  // A page one was sent on to is not this page.
  if (answer.ok && !answer.redirected)
    await (await caches.open(KEPT)).put(self.registration.scope, answer.clone());
  return answer;
};

/** The page of the network; the kept one when nobody answers or the house cannot. */
const page = async (request) => {
  const kept = await caches.match(self.registration.scope, { cacheName: KEPT });
  try {
    const answer = await Promise.race([fetch(request), ...(kept ? [patience()] : [])]);
    if (answer.status >= 500 && kept) return kept;
    return await keepPage(answer);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
};

/** A file of the build has its contents in its name: what is kept is right for ever. */
const part = async (request) => {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
};

/** What the page has loaded by now is what it needs; files of an older build go. */
const keep = async (addresses) => {
  const cache = await caches.open(KEPT);
  const wanted = new Set(addresses.filter((address) => isOfTheBuild(new URL(address))));
  if (!(await cache.match(self.registration.scope))) await keepPage(await fetch(self.registration.scope));
  for (const address of wanted) await part(new Request(address));
  for (const { url } of await cache.keys())
    if (isOfTheBuild(new URL(url)) && !wanted.has(url)) await cache.delete(url);
};

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data.addresses)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isOfTheBuild(new URL(request.url))) event.respondWith(part(request));
});
