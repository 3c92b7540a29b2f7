import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";

/** Asks which keys there are, one at most, signed as the application signs. */
async function ask(env) {
  const signing = new AwsClient({
    accessKeyId: env.STORAGE_S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.STORAGE_S3_SECRET_ACCESS_KEY ?? "",
    region: env.STORAGE_S3_REGION ?? "us-east-1",
    service: "s3",
    retries: 0,
  });
  const bucket = `${env.STORAGE_S3_ENDPOINT?.replace(/\/$/, "")}/${env.STORAGE_S3_BUCKET}`;
  const headers = { "x-amz-content-sha256": createHash("sha256").update("").digest("hex") };
  const answer = await signing.fetch(`${bucket}?list-type=2&max-keys=1`, { headers, redirect: "manual" });
  if (answer.ok) return "";
  const code = /<Code>([^<]+)<\/Code>/.exec(await answer.text())?.[1];
  return [`http ${answer.status}`, code].filter(Boolean).join(", ");
}

try {
  process.stdout.write(await ask(process.env));
} catch (error) {
  process.stdout.write(error.cause?.code ?? error.message);
}
