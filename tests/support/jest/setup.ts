/** What reached console.error during one test. React and Next report real faults there, so a test that causes one fails. */
let reported: unknown[][] = [];
const original = console.error;

beforeEach(() => {
  reported = [];
  console.error = (...parts: unknown[]) => {
    reported.push(parts);
  };
});

afterEach(() => {
  console.error = original;
  if (reported.length === 0) return;
  const text = reported.map((parts) => parts.map(String).join(" ")).join("\n");
  throw new Error(`console.error was called during this test:\n${text}`);
});
