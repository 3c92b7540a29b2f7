import { openPicture, writtenAs } from "./picture-source";

/** Of a page of print the letters are still sharp, and it weighs a few megabytes at most. */
const QUALITY = 0.85;

/** A picture that weighs more than a file may, drawn smaller and written as a JPEG, so that nobody resizes by hand.
 *  @returns the file itself where this browser cannot read or write it, or nothing is won; the server says the rest */
export const lighterPicture = async (file: File): Promise<File> => {
  const picture = await openPicture(file);
  if (!picture) return file;
  try {
    const blob = await writtenAs(picture.canvas, "image/jpeg", QUALITY);
    const name = file.name.replace(/\.[^.]*$/, "");
    return blob.size < file.size ? new File([blob], `${name}.jpg`, { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
};
