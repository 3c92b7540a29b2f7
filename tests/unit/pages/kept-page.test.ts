import { createHash } from "node:crypto";
import { keepPage } from "@/lib/server/edge/pages/kept-page";

const NONCE = "dGhpcyBpcyBhIG5vbmNlIQ==";
const page = (title = "A page"): string =>
  `<!DOCTYPE html><html><head><link rel="preload" as="script" nonce="${NONCE}" href="/_next/static/a.js"/>` +
  `<style nonce="${NONCE}">p{color:red}</style><script src="/_next/static/a.js" async="" nonce="${NONCE}"></script>` +
  `<script src="/_next/static/b.js?x=1&amp;y=2" id="_R_" nonce="${NONCE}" async=""></script>` +
  `<script src="/_next/static/old.js" noModule="" nonce="${NONCE}"></script><title>${title}</title></head>` +
  `<body><p>Words</p><script nonce="${NONCE}">(self.f=self.f||[]).push("{\\"nonce\\":\\"${NONCE}\\"}")</script></body></html>`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page that is kept for everybody", () => {
  const kept = keepPage(page());

  it("holds no nonce any more, not even in what its scripts carry", () => {
    expect(kept?.html).not.toContain(NONCE);
    expect(kept?.html).not.toMatch(/ nonce="/);
    expect(kept?.html).toContain('push("{\\"nonce\\":\\"\\"}")');
    expect(kept?.html).toContain("<p>Words</p>");
  });

  it("names the hash of every script and style that stands in it, and of nothing else", () => {
    const inline = [...(kept?.html ?? "").matchAll(/<(?:script|style)>([^]*?)<\/(?:script|style)>/g)];
    expect(inline).toHaveLength(3);
    expect(kept?.hashes).toEqual(inline.map(([, content = ""]) => hashOf(content)));
  });

  it("loads its files by one script of its own, each once, as React looks for them", () => {
    const loaded: string[] = [];
    const element = () => {
      const set: Record<string, string> = {};
      return { set, setAttribute: (name: string, value: string) => (set[name] = value) };
    };
    const document = {
      createElement: element,
      head: {
        appendChild: ({ set }: ReturnType<typeof element>) => loaded.push(`${set.src} ${set.async === ""}`),
      },
    };
    const loader = /<script>(for[^]*?)<\/script>/.exec(kept?.html ?? "")?.[1] ?? "";
    new Function("document", loader)(document);
    expect(loaded).toEqual(["/_next/static/a.js true", "/_next/static/b.js?x=1&y=2 true"]);
    expect(kept?.html).not.toMatch(/<script src="[^"]*[ab]\.js/);
    expect(kept?.html).not.toContain("preload");
  });

  it("has a tag that changes with what it says", () => {
    expect(kept?.tag).toMatch(/^"[A-Za-z0-9+/]{27}"$/);
    expect(keepPage(page())?.tag).toBe(kept?.tag);
    expect(keepPage(page("Another"))?.tag).not.toBe(kept?.tag);
  });

  it("is none of ours without a nonce", () => {
    expect(keepPage("<html><head></head></html>")).toBeUndefined();
  });
});
