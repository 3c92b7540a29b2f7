import { readSource, sourceFiles } from "../support/source-files";

const QUESTIONS = "lib/server/db/questions";
const tests = sourceFiles("tests/integration").map(readSource).join("\n");

/** Every function a room of questions offers, with where it stands. */
const offered = sourceFiles(QUESTIONS).flatMap((path) =>
  [...readSource(path).matchAll(/^export const (\w+) = (?:async )?(?:cache\(|\(|<)/gm)].map((match) => ({
    path,
    name: match[1] ?? "",
  })),
);

/** Parts of other questions, which answer nobody by themselves. */
const PARTS = [
  "shownOf",
  "wayOf",
  "isUndelivered",
  "undeliveredOfCase",
  "acceptanceOf",
  "historyOf",
  "ticketOfCase",
  "perhapsSame",
  "statelessCase",
  "mrzOf",
  "queueColumns",
  "listRowOf",
  "suspensionsOf",
  "suspendedUntil",
  "pageOfList",
  "searchedInList",
  "isTold",
  // Of the copy of one's own data.
  "ownAccount",
  "ownApplicationIds",
  "ownApplication",
];

test("every question to the database is asked in some integration test", () => {
  expect(offered.length).toBeGreaterThan(15);
  const unasked = offered.filter(({ name }) => !PARTS.includes(name) && !tests.includes(`${name}(`));
  expect(unasked).toEqual([]);
});

test("every question about people takes who asks", () => {
  const nobodys = [
    "halls",
    "hallForPairing",
    "openSlots",
    "placesToChoose",
    "statusByPassport",
    "visitToCancel",
    "seededApplicants",
    "demoInbox",
  ];
  const withoutActor = offered.filter(({ path, name }) => {
    if (PARTS.includes(name) || nobodys.includes(name)) return false;
    const text = readSource(path);
    const head =
      text
        .slice(text.indexOf(`export const ${name} =`))
        .slice(0, 400)
        .split("=>")[0] ?? "";
    return !/: (Applicant|Officer|Device)?Actor\b/.test(head);
  });
  expect(withoutActor).toEqual([]);
});
