import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { memoryOf } from "../stage.mjs";
import { cookieOf, readersOf } from "./reading.mjs";

const READERS = 8;
const SECONDS = 8;

export const pdf = {
  name: "pdf",
  what: "application form as PDF, p95, while 8 people draw theirs (drafts, drawn anew each time)",
  before: "not measured",
  goal: "≤ 300 ms each; status API p95 ≤ 1.5 × idle",
  async measure(stage, people) {
    const { port } = await stage.server("ours");
    const statuses = readersOf(people).map((reader) => ({
      path: `/api/applications/${reader.serial}/status`,
      headers: cookieOf(reader),
    }));
    const papers = people.drafts.slice(0, READERS).map((one) => ({
      path: `/api/documents/${one.id}/application-form.pdf`,
      headers: cookieOf(one),
    }));
    const asked = (requests, connections, seconds) =>
      stage.client.run({ ports: [port], connections, seconds, requests, expect: [200] });
    await asked(papers, READERS, 2);
    const idle = await asked(statuses, 1, SECONDS / 2);
    const [drawn, beside] = await Promise.all([
      asked(papers, READERS, SECONDS),
      asked(statuses, 1, SECONDS - 1),
    ]);
    const later = beside.p95 / idle.p95;
    return {
      ratio: drawn.p95 / 300,
      met: drawn.p95 <= 300 && later <= 1.5,
      said: `p95 ${drawn.p95.toFixed(0)} ms, ${drawn.perSecond.toFixed(1)}/s, ${(drawn.bytes / 1000).toFixed(0)} KB each; status API p95 ${beside.p95.toFixed(1)} ms beside it, ${idle.p95.toFixed(1)} ms idle (${later.toFixed(1)} ×)`,
    };
  },
};

const BYTES = 7_900_000;

/** A photograph of up to 8 MB: noise over a plain ground, which no codec makes small. */
export async function aLargePhoto() {
  const [width, height] = [3024, 4032];
  const noise = {
    create: {
      width,
      height,
      channels: 3,
      background: "#4a86d8",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  };
  const raw = await sharp(noise).raw().toBuffer();
  const picture = (quality) =>
    sharp(raw, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer();
  let best = await picture(60);
  for (let quality = 70; best.length < BYTES; quality += 2) {
    const made = await picture(quality);
    if (made.length > BYTES) break;
    best = made;
  }
  return best;
}

const BOUNDARY = `bench-${randomBytes(6).toString("hex")}`;

export const upload = (photo) =>
  Buffer.concat([
    Buffer.from(
      ["slot", "PASSPORT_INFO", "replace", "yes"].reduce(
        (text, _, index, all) =>
          index % 2
            ? text
            : `${text}--${BOUNDARY}\r\ncontent-disposition: form-data; name="${all[index]}"\r\n\r\n${all[index + 1]}\r\n`,
        "",
      ) +
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="photo.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    photo,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/** The request that sends such a file for a draft. */
export const uploadOf = (bodyFile) => (draft) => ({
  method: "POST",
  path: `/api/applications/${draft.id}/files`,
  headers: {
    ...cookieOf(draft),
    "sec-fetch-site": "same-origin",
    accept: "application/json",
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
  },
  bodyFile,
});

// As the house has it: one picture decodes on one thread.
sharp.concurrency(1);
sharp.cache(false);

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Decoding it and encoding it anew, alone in this process. */
async function alone(photo) {
  const began = performance.now();
  await sharp(photo, { sequentialRead: true })
    .rotate()
    .toColourspace("srgb")
    .jpeg({ quality: 88 })
    .toBuffer();
  return performance.now() - began;
}

export const photo = {
  name: "photo",
  what: "8 MB photograph of a document ÷ decoding and encoding it alone",
  before: "not measured",
  goal: "≤ 1.5, memory bounded",
  async measure(stage, people) {
    const picture = await aLargePhoto();
    const file = join(stage.directory, "photo.multipart");
    writeFileSync(file, upload(picture));
    const { port, pid } = await stage.server("ours");
    const uploads = people.drafts.map(uploadOf(file));
    const send = (requests, connections) =>
      stage.client.run({ ports: [port], connections, once: true, requests, expect: [201] });
    await send(uploads.slice(0, 1), 1);
    await alone(picture);
    const told = { ours: [], alone: [] };
    for (const one of uploads.slice(0, 5)) {
      told.ours.push((await send([one], 1)).p50);
      told.alone.push(await alone(picture));
    }
    const before = memoryOf(pid);
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 50);
    try {
      await send(uploads, 8);
    } finally {
      clearInterval(watch);
    }
    const ratio = middle(told.ours) / middle(told.alone);
    return {
      ratio,
      met: ratio <= 1.5,
      said: `${middle(told.ours).toFixed(0)} and ${middle(told.alone).toFixed(0)} ms for ${(picture.length / 1e6).toFixed(1)} MB; memory ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB while ${uploads.length} come, 8 at once`,
    };
  },
};
