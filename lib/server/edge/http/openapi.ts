import { allFileSlots } from "@/lib/domain/types/known-types";
import { DELIVERY_METHODS } from "@/lib/domain/vocabulary";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { DOCUMENT_CODES, fileOf, kindOf } from "../../documents/kinds";
import { day, list, object, ref, type Schema, schemas, text } from "./openapi-schemas";

const json = (schema: Schema, description = "Done."): Schema => ({
  description,
  content: { "application/json": { schema } },
});
const body = (schema: Schema, mime = "application/json"): Schema => ({
  required: true,
  content: { [mime]: { schema } },
});
const bytes = (mime: string): Schema => ({
  description: "The file.",
  content: { [mime]: { schema: text({ format: "binary" }) } },
});
const inPath = (name: string, schema: Schema): Schema => ({ name, in: "path", required: true, schema });
const inQuery = (name: string, schema: Schema): Schema => ({ name, in: "query", required: false, schema });

const PROBLEMS = {
  "4XX": { $ref: "#/components/responses/Problem" },
  "5XX": { $ref: "#/components/responses/Problem" },
};
const SIGNED_IN = [{ session: [] }];
interface Operation {
  readonly summary: string;
  readonly signedIn?: boolean;
  readonly parameters?: readonly Schema[];
  readonly requestBody?: Schema;
  readonly answers: Readonly<Record<string, Schema>>;
}
const operation = ({ signedIn = false, answers, ...rest }: Operation): Schema => ({
  ...rest,
  security: signedIn ? SIGNED_IN : [],
  responses: { ...answers, ...PROBLEMS },
});

const id = inPath("id", text({ format: "uuid" }));
const nothing = { description: "Done." };
const backToPage = { description: "Without script: back to the page, `?error=<code>` when refused." };

const booking = object({
  applicationId: text({ format: "uuid" }),
  agreementVersion: text(),
  hallId: text(),
  date: day,
  start: text({ enum: SLOT_STARTS }),
  delivery: { ...object({ method: text({ enum: DELIVERY_METHODS }) }), additionalProperties: text() },
});
const booked = object({
  id: text({ format: "uuid" }),
  number: text(),
  cancelBy: text({ format: "date-time" }),
});

const paths: Record<string, Schema> = {
  "/api/applications/{id}/status": {
    get: operation({
      summary: "Where an application is; {id} is its serial number. For its owner and for officers.",
      signedIn: true,
      parameters: [inPath("id", text({ pattern: "^440300\\d{11}$" }))],
      answers: { "200": json(ref("Status")) },
    }),
  },
  "/api/applications/{id}/answers": {
    put: operation({
      summary:
        "Keeps what is being typed; nothing is judged. A newer version on the server is refused as `stale`.",
      signedIn: true,
      parameters: [id],
      requestBody: body(
        object({
          version: { type: "integer", minimum: 0 },
          step: text({ enum: ["personal", "permit", "family", "supplement"] }),
          answers: { type: "object", additionalProperties: text() },
        }),
      ),
      answers: {
        "200": json(
          object({
            version: { type: "integer" },
            savedAt: text({ description: "Shanghai's clock, HH:mm." }),
            findings: list({ type: "object" }),
          }),
        ),
      },
    }),
  },
  "/api/applications/{id}/files": {
    get: operation({
      summary: "The photo and documents of an application.",
      signedIn: true,
      parameters: [id],
      answers: { "200": json(object({ files: list(ref("File")) })) },
    }),
    post: operation({
      summary: "Adds a photo or pages of a document: JPEG, PNG or PDF, 8 MB each, 20 an application.",
      signedIn: true,
      parameters: [id],
      requestBody: body(
        object({ slot: text({ enum: allFileSlots() }), file: text({ format: "binary" }), back: text() }, [
          "slot",
          "file",
        ]),
        "multipart/form-data",
      ),
      answers: { "201": json(object({ file: ref("File"), files: list(ref("File")) })), "303": backToPage },
    }),
  },
  "/api/files/{id}": {
    get: operation({
      summary: "A file, for its owner and the officers of the case.",
      signedIn: true,
      parameters: [id, inQuery("view", text({ enum: ["1"] }))],
      answers: { "200": bytes("application/octet-stream") },
    }),
    delete: operation({
      summary: "Removes a file from a draft.",
      signedIn: true,
      parameters: [id],
      answers: { "204": nothing },
    }),
    post: operation({
      summary: "The same without script.",
      signedIn: true,
      parameters: [id],
      requestBody: body(
        object({ _method: text({ enum: ["delete"] }), back: text() }, ["_method"]),
        "multipart/form-data",
      ),
      answers: { "303": backToPage },
    }),
  },
  "/api/documents/{id}/{file}": {
    get: operation({
      summary: `A paper of a case: ${DOCUMENT_CODES.map((code) => kindOf(code).summary).join(" ")}`,
      signedIn: true,
      parameters: [
        id,
        inPath("file", text({ enum: DOCUMENT_CODES.map(fileOf) })),
        inQuery("view", text({ enum: ["1"] })),
      ],
      answers: { "200": bytes("application/pdf") },
    }),
  },
  "/api/pdf-parts/{kind}/{name}": {
    get: operation({
      summary: "A character map, font or decoder of the officers' PDF reader.",
      parameters: [
        inPath("kind", text({ enum: ["cMapUrl", "standardFontDataUrl", "wasmUrl"] })),
        inPath("name", text()),
        inQuery("version", text()),
      ],
      answers: { "200": bytes("application/octet-stream") },
    }),
  },
  "/api/halls": {
    get: operation({ summary: "The halls.", answers: { "200": json(object({ halls: list(ref("Hall")) })) } }),
  },
  "/api/halls/{id}/slots": {
    get: operation({
      summary: "Open places of a hall; what is full is not shown (agreement IV).",
      parameters: [inPath("id", text()), inQuery("from", day), inQuery("to", day)],
      answers: { "200": json(object({ slots: list(ref("Slot")) })) },
    }),
  },
  "/api/appointments": {
    post: operation({
      summary: "Books a visit. A lost place is answered slotTaken with the nearest free ones.",
      signedIn: true,
      parameters: [
        {
          name: "Idempotency-Key",
          in: "header",
          required: true,
          schema: text({ pattern: "^[\\w-]{8,64}$" }),
        },
      ],
      requestBody: body(booking),
      answers: { "201": json(booked, "Booked; the same key answers the same.") },
    }),
  },
  "/api/appointments/{id}": {
    delete: operation({
      summary: "Cancels a visit, at least half a working day before it (agreement VI).",
      signedIn: true,
      parameters: [id],
      answers: { "200": json(object({ applicationId: text({ format: "uuid" }), serial: text() })) },
    }),
  },
  "/api/status": {
    post: operation({
      summary:
        "Where an application is, for who knows serial number, passport number and date of birth. Ten tries an hour.",
      requestBody: body(object({ serial: text(), passportNo: text(), birthDate: day })),
      answers: { "200": json(ref("Status")) },
    }),
  },
  "/api/auth/{action}": {
    get: operation({
      summary: "next-auth: session, csrf, providers.",
      parameters: [inPath("action", text())],
      answers: { "200": nothing },
    }),
    post: operation({
      summary: "next-auth: sign in and out.",
      parameters: [inPath("action", text())],
      answers: { "200": nothing },
    }),
  },
  "/api/health/live": { get: operation({ summary: "The process runs.", answers: { "200": nothing } }) },
  "/api/health/ready": {
    get: operation({ summary: "The process can serve: its database answers.", answers: { "200": nothing } }),
  },
  "/api/openapi.json": { get: operation({ summary: "This description.", answers: { "200": nothing } }) },
};

const demoPaths: Record<string, Schema> = {
  "/api/demo/inbox": {
    get: operation({
      summary: "The demo's text messages, newest first.",
      parameters: [inQuery("to", text()), inQuery("limit", text())],
      answers: { "200": nothing },
    }),
  },
  "/api/demo/clock": {
    get: operation({ summary: "What the practice clock shows.", answers: { "200": nothing } }),
    post: operation({
      summary: "Moves it; deadlines that pass fire.",
      requestBody: body(object({ now: text({ format: "date-time" }) })),
      answers: { "200": nothing },
    }),
    delete: operation({ summary: "Back to real time.", answers: { "200": nothing } }),
  },
  "/api/demo/accounts": {
    get: operation({ summary: "Every seeded applicant and officer.", answers: { "200": nothing } }),
  },
};

/** OpenAPI 3.1 of every route handler; the demo's own only where they exist. */
export const describeApi = (demo: boolean): Schema => ({
  openapi: "3.1.0",
  info: {
    title: "Residence permits for family members of foreigners working in Shenzhen",
    version: "1",
    description:
      "Mutations need the same origin. Every error is application/problem+json with a closed `code`.",
  },
  paths: { ...paths, ...(demo ? demoPaths : {}) },
  components: {
    schemas,
    responses: {
      Problem: {
        description: "What was wrong, why, and what to do.",
        content: { "application/problem+json": { schema: ref("Problem") } },
      },
    },
    securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
  },
});
