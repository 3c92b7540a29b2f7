import { readSource, sourceFiles } from "../support/source-files";

/** The action itself goes on with 303; leave-page.ts makes a page do so. */
const MAY_REDIRECT = ["lib/server/edge/actions/define-action.ts", "lib/server/edge/http/leave-page.ts"];

test("no page redirects with Next's own 307, with which a browser posts a form to the page it is led to", () => {
  const redirecting = [...sourceFiles("app"), ...sourceFiles("lib")].filter((path) =>
    /import \{[^}]*\b(?:redirect|permanentRedirect)\b[^}]*\} from/.test(readSource(path)),
  );
  expect(redirecting.sort()).toEqual(MAY_REDIRECT);
});
