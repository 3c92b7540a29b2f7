import "server-only";
import { Busboy } from "@fastify/busboy";

/** A file as it came: the pieces of the body that are its own, not copied. */
export interface ReceivedFile {
  readonly name: string;
  readonly pieces: Buffer[];
}

export interface FormParts {
  readonly fields: Record<string, string>;
  /** Files whose field was empty (a form sent without choosing one) are left out. */
  readonly files: ReceivedFile[];
}

/** Twenty files an application and the few fields of a form fit many times. */
const MOST_PARTS = 1_000;

/** The bytes of a file in one piece. To be asked for once: its pieces are let go, so that it is held once and no more. */
export const takeWhole = (file: ReceivedFile): Buffer => {
  const whole = Buffer.concat(file.pieces);
  file.pieces.length = 0;
  return whole;
};

/** What a browser writes for the signs that would end a file's name in the header (HTML, multipart form data). */
const asChosen = (name: string): string =>
  name.replace(/%(22|0A|0D)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Takes a form apart while it arrives. Throws where the content type names no boundary. */
export const formParts = (contentType: string) => {
  const fields: Record<string, string> = {};
  const files: ReceivedFile[] = [];
  const parser = new Busboy({ headers: { "content-type": contentType }, limits: { parts: MOST_PARTS } });
  const ended = new Promise<boolean>((tell) => {
    parser.on("finish", () => tell(true));
    parser.on("error", () => tell(false));
    for (const limit of ["partsLimit", "fieldsLimit"] as const) parser.on(limit, () => tell(false));
  });
  parser.on("field", (name: string | undefined, value) => {
    if (name !== undefined) fields[name] = value;
  });
  parser.on("file", (_, stream, name: string | undefined) => {
    const file: ReceivedFile = { name: asChosen(name ?? ""), pieces: [] };
    stream.on("data", (piece: Buffer) => file.pieces.push(piece));
    // The form as a whole says that it broke off.
    stream.on("error", () => undefined);
    stream.on("end", () => {
      if (file.pieces.length > 0 || file.name !== "") files.push(file);
    });
  });
  return {
    /** Fulfilled when the piece was taken in; at once when the form has ended or broken already. */
    add: async (piece: Uint8Array): Promise<void> => {
      const taken = new Promise<void>((resolve) => parser.write(piece, () => resolve()));
      await Promise.race([taken, ended]);
    },
    /** Undefined: the form breaks off, or has more parts than any page of ours. */
    end: async (): Promise<FormParts | undefined> => {
      parser.end();
      return (await ended) ? { fields, files } : undefined;
    },
  };
};
