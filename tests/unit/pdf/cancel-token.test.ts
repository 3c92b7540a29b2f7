import { cancelToken, readCancelToken } from "@/lib/server/documents/verification/cancel-token";
import { paperToken } from "@/lib/server/documents/verification/paper-token";

const ID = "2cda9b08-d1ae-4c7a-9b5c-9167bc593901";

test("a visit comes back from its token, and from no other", () => {
  const token = cancelToken(ID);
  expect(token).toMatch(/^[\w-]{44}$/);
  expect(readCancelToken(token)).toBe(ID);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "A" ? "B" : "A";
    expect(readCancelToken(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
  }
  const paper = paperToken({ letter: "C", applicationId: ID, round: 0, print: "00000000" });
  expect(readCancelToken(paper)).toBeUndefined();
});
