import { say } from "../project.mjs";

/** Prints who can sign in to the demo, as the running server tells it. They are invented people; nothing here is secret. */
export async function printDemoAccounts(origin) {
  let list;
  try {
    const answer = await fetch(`${origin}/api/demo/accounts`, { signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) return;
    list = await answer.json();
  } catch {
    return;
  }
  const accounts = Array.isArray(list) ? list : Object.values(list).flat();
  say("\nDemo accounts (codes arrive in the inbox):");
  for (const account of accounts) {
    const hall = account.hall ? `hall ${account.hall}` : "";
    const states = account.applications?.map(({ state }) => state).join(", ");
    const facts = [
      account.role,
      account.name,
      hall,
      account.phone,
      account.staffNumber,
      account.password,
      states,
    ];
    say(`  ${facts.filter((fact) => typeof fact === "string" && fact).join("  ·  ")}`);
  }
}
