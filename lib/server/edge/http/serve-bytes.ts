interface Served {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly name: string;
  /** Shown inside our own pages instead of being saved. */
  readonly inline: boolean;
}

/** A picture or paper of somebody: saved by default, shown only in our own pages, never guessed at, cached or run. */
export const serveBytes = ({ bytes, mime, name, inline }: Served): Response => {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const disposition = `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mime,
      "content-length": String(bytes.length),
      "content-disposition": disposition,
      "content-security-policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
};
