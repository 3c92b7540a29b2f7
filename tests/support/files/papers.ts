import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

/** A PDF of empty pages. */
export const aPdf = async (pages = 1): Promise<Buffer> => {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage();
  return Buffer.from(await document.save());
};

/** A PDF that runs a script when it is opened; `escaped` hides the key as PDF allows (/J#53). */
export const aPdfWithScript = async (escaped = false): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage();
  const action = document.context.obj({ Type: "Action", S: "JavaScript" });
  action.set(PDFName.of("JS"), PDFString.of("app.alert(1)"));
  document.catalog.set(PDFName.of("OpenAction"), document.context.register(action));
  const plain = Buffer.from(await document.save({ useObjectStreams: false }));
  if (!escaped) return plain;
  return Buffer.from(
    plain.toString("latin1").replace("/JavaScript", "/J#61vaScript").replace("/JS ", "/J#53 "),
    "latin1",
  );
};

/** A PDF whose page holds an annotation with an action of this kind, as a link to the web does. */
export const aPdfWithAction = async (
  action: Readonly<Record<string, string>>,
  subtype = "Link",
  under = "A",
): Promise<Buffer> => {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { context } = document;
  const done = context.register(context.obj({ Type: "Action", ...action }));
  const entry = under === "AA" ? context.obj({ E: done }) : done;
  const annotation = context.obj({
    Type: "Annot",
    Subtype: subtype,
    Rect: [0, 0, 9, 9],
    F: 4,
    [under]: entry,
  });
  page.node.addAnnot(context.register(annotation));
  return Buffer.from(await document.save());
};

/** A PDF with a program attached to it. */
export const aPdfWithAttachment = async (): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(Buffer.from("MZ"), "setup.exe", { mimeType: "application/octet-stream" });
  return Buffer.from(await document.save());
};

/** A PDF only its password opens; an empty one opens for everybody, with printing or copying forbidden. */
export const anEncryptedPdf = async (password: string, useObjectStreams: boolean): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: password, ownerPassword: "of the owner" });
  return Buffer.from(await document.save({ useObjectStreams }));
};
