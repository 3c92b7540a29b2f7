interface Served {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly name: string;
  /** Shown inside our own pages instead of being saved. */
  readonly inline: boolean;
}

/** A picture or paper of somebody: saved by default, never guessed at, never cached, never run.
 *  Chrome shows no PDF inside a CSP sandbox; an inline PDF (searched for active content when it came) goes without it. */
export const serveBytes = ({ bytes, mime, name, inline }: Served): Response => {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const disposition = `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  const sandbox = inline && mime === "application/pdf" ? "" : "sandbox; ";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mime,
      "content-length": String(bytes.length),
      "content-disposition": disposition,
      "content-security-policy": `${sandbox}default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'`,
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
};
