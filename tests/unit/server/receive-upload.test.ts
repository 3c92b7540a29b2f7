import { receiveUpload, takeWhole } from "@/lib/server/ports/uploads/inspect";

const LIMITS = { fields: ["slot"], requestBytes: 20_000 };

const formOf = (...files: (readonly [string, number])[]): FormData => {
  const form = new FormData();
  form.set("slot", "PASSPORT_INFO");
  for (const [name, bytes] of files) form.append("file", new File([Buffer.alloc(bytes, 65)], name));
  return form;
};

/** The form as it travels: its bytes and its content type. */
const travelling = async (form: FormData): Promise<{ body: Buffer; type: string }> => {
  const sent = new Response(form);
  return { body: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get("content-type") ?? "" };
};

const arriving = (body: Buffer, type: string, length?: number): Request =>
  new Request("http://localhost/upload", {
    method: "POST",
    headers: { "content-type": type, ...(length === undefined ? {} : { "content-length": String(length) }) },
    body: new Uint8Array(body),
  });

test("fields and several files arrive with their names and bytes", async () => {
  const { body, type } = await travelling(formOf(["第1页.jpg", 100], ["page-2.jpg", 200]));
  const upload = await receiveUpload(arriving(body, type, body.length), LIMITS);
  if (upload.kind !== "ok") throw new Error(upload.code);
  expect(upload.fields).toEqual({ slot: "PASSPORT_INFO" });
  expect(upload.files.map((file) => [file.name, takeWhole(file).length])).toEqual([
    ["第1页.jpg", 100],
    ["page-2.jpg", 200],
  ]);
});

test("a body above the limit is refused as too large a file, whatever length it announced", async () => {
  const { body, type } = await travelling(formOf(["a.jpg", 7_000], ["b.jpg", 7_000], ["c.jpg", 7_000]));
  expect(await receiveUpload(arriving(body, type), LIMITS)).toMatchObject({
    code: "fileTooLarge",
    data: { bytes: body.length },
  });
  expect(await receiveUpload(arriving(body, type, 10), LIMITS)).toMatchObject({
    code: "fileTooLarge",
    data: { bytes: body.length },
  });
});

test("a body that was cut on the way is refused even where it could be read", async () => {
  const { body, type } = await travelling(formOf(["a.jpg", 5_000]));
  const cut = body.subarray(0, 3_000);
  expect(await receiveUpload(arriving(cut, type, body.length), LIMITS)).toMatchObject({
    code: "fileTruncated",
  });
  expect(await receiveUpload(arriving(cut, type), LIMITS)).toMatchObject({ code: "fileTruncated" });
});

test("what is no form is a bad request", async () => {
  expect(await receiveUpload(arriving(Buffer.from("{}"), "application/json"), LIMITS)).toMatchObject({
    code: "badRequest",
  });
});

test("a field that is not ours is a bad request", async () => {
  const form = formOf(["a.jpg", 100]);
  form.set("role", "ADMIN");
  const { body, type } = await travelling(form);
  expect(await receiveUpload(arriving(body, type), LIMITS)).toMatchObject({ code: "badRequest" });
});

test("a form sent without choosing a file has no files", async () => {
  const form = new FormData();
  form.set("slot", "PHOTO");
  form.append("file", new File([], ""));
  const { body, type } = await travelling(form);
  expect(await receiveUpload(arriving(body, type), LIMITS)).toMatchObject({ kind: "ok", files: [] });
});

it("calls an upload cut off when its sender goes, and does not wait for them", async () => {
  const leaving = new AbortController();
  const body = new ReadableStream<Uint8Array>({ start: (stream) => stream.enqueue(new Uint8Array(10)) });
  const request = new Request("http://localhost/x", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "5000" },
    body,
    duplex: "half",
    signal: leaving.signal,
  } as RequestInit);
  const answer = receiveUpload(request, LIMITS);
  leaving.abort();
  expect(await answer).toMatchObject({ kind: "refused", code: "fileTruncated" });
});

test("each byte of a file is held once: its pieces are those of the body, and are let go when it is taken", async () => {
  const { body, type } = await travelling(formOf(["a.jpg", 15_000]));
  const sent: ArrayBufferLike[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += 4_000) {
        const piece = new Uint8Array(body.subarray(at, at + 4_000));
        sent.push(piece.buffer);
        controller.enqueue(piece);
      }
      controller.close();
    },
  });
  const upload = await receiveUpload(
    new Request("http://localhost/upload", {
      method: "POST",
      headers: { "content-type": type },
      body: stream,
      duplex: "half",
    } as RequestInit),
    LIMITS,
  );
  if (upload.kind !== "ok") throw new Error(upload.code);
  const [file] = upload.files;
  const copied = (file?.pieces ?? []).filter(({ buffer, length }) => length > 100 && !sent.includes(buffer));
  expect(copied).toEqual([]);
  expect(file && takeWhole(file)).toEqual(Buffer.alloc(15_000, 65));
  expect(file?.pieces).toEqual([]);
});

test("a form is the same in whatever pieces it comes, and what follows its end is not looked at", async () => {
  const { body, type } = await travelling(formOf(['a "b".jpg', 300], ["第2页.jpg", 0]));
  const whole = Buffer.concat([body, Buffer.from("\r\nepilogue")]);
  for (const size of [1, 2, 7, 100, whole.length]) {
    const pieces = Array.from(
      { length: Math.ceil(whole.length / size) },
      (_, index) => new Uint8Array(whole.subarray(index * size, (index + 1) * size)),
    );
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
    const request = new Request("http://localhost/upload", {
      method: "POST",
      headers: { "content-type": type },
      body: stream,
      duplex: "half",
    } as RequestInit);
    const upload = await receiveUpload(request, LIMITS);
    if (upload.kind !== "ok") throw new Error(`${size}: ${upload.code}`);
    expect(upload.fields).toEqual({ slot: "PASSPORT_INFO" });
    expect(upload.files.map((file) => [file.name, takeWhole(file).length])).toEqual([
      ['a "b".jpg', 300],
      ["第2页.jpg", 0],
    ]);
  }
});
