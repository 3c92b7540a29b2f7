import { readSource, sourceFiles } from "../support/source-files";

// What somebody sends us is judged by schemas that refuse every key they do not know, so that nothing unlooked-at comes
// in. Pages may be asked with a query they do not know: links are shared with marks of mail programs and searches.

/** What is no input of ours, and why it may have more keys. */
const MAY_BE_LOOSE: Readonly<Record<string, string>> = {
  "app/api/halls/route.ts": "an answer: the languages of a name",
  "app/api/appointments/wish.ts": "headers, of which every browser sends others",
  "app/api/applications/[id]/waiting/offer/route.ts": "headers, of which every browser sends others",
  "lib/server/edge/http/openapi.ts": "wraps a schema to describe it",
  "lib/server/edge/http/problem.ts": "an answer",
  "lib/server/base/env.ts": "the environment of the process",
  "lib/server/ports/registries/sponsor-registry.ts": "the answer of a registry",
  "lib/server/ports/sms/aliyun.ts": "the answer of a carrier",
  "lib/server/ports/sms/tencent.ts": "the answer of a carrier",
};

test("every schema at the door refuses unknown keys", () => {
  const loose = [...sourceFiles("app"), ...sourceFiles("lib"), ...sourceFiles("components")]
    .filter((path) => !path.includes("/generated/"))
    .filter((path) =>
      /\bz\s*\.(?:object|looseObject)\(|\.(?:passthrough|loose|catchall)\(/.test(readSource(path)),
    );
  expect(loose.sort()).toEqual(Object.keys(MAY_BE_LOOSE).sort());
});
