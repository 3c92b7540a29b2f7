import { createInterface } from "node:readline";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";

interface Order {
  readonly id: string;
  readonly accountId: string;
}

// A process of its own, to be killed in the middle: it submits what it is told line by line and says so once it is done.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, accountId } = JSON.parse(line) as Order;
  const result = await submitApplication({
    actor: { kind: "applicant", accountId, sessionId: id, locale: "zh" },
    applicationId: id,
    idempotencyKey: `key-${id}`,
    consents: ["SENSITIVE_DATA", "FACE_PHOTO"],
    guardianName: "",
  });
  process.stdout.write(`${JSON.stringify({ id, kind: result.kind })}\n`);
}
process.exit(0);
