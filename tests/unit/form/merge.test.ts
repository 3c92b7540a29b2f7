import { mergeAnswers } from "@/lib/domain/form/merge";

const names = ["familyName", "givenName"] as const;

describe("answers saved in two places", () => {
  it("are put together where each changed another one", () => {
    const sides = { was: {}, typed: { givenName: "MINJI" }, stored: { familyName: "KIM" } };
    expect(mergeAnswers(names, sides)).toEqual({
      answers: { familyName: "KIM", givenName: "MINJI" },
      elsewhere: { familyName: "KIM" },
    });
  });

  it("agree where both say the same", () => {
    const sides = { was: {}, typed: { familyName: "KIM" }, stored: { familyName: "KIM" } };
    expect(mergeAnswers(names, sides)?.elsewhere).toEqual({});
  });

  it("may be emptied in one of them", () => {
    const was = { familyName: "KIM", givenName: "MINJI" };
    expect(mergeAnswers(names, { was, typed: { familyName: "KIM" }, stored: was })?.answers).toEqual({
      familyName: "KIM",
      givenName: "",
    });
  });

  it("cannot be put together where both changed the same one", () => {
    const sides = { was: {}, typed: { familyName: "KIM" }, stored: { familyName: "LEE" } };
    expect(mergeAnswers(names, sides)).toBeUndefined();
  });
});
