import { verifyAudit } from "@/lib/server/db/audit";

verifyAudit().then(
  ({ rows, broken }) => {
    if (broken) {
      process.stderr.write(
        `The chain is broken at audit row ${broken.sequence} (${broken.subject}): the row was changed, or one before it removed.\n`,
      );
      process.exit(1);
    }
    process.stdout.write(`${rows} audit rows, every link holds.\n`);
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(
      `The audit rows could not be checked: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(2);
  },
);
