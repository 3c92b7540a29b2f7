import { change } from "./change";
import { companions } from "./companions";
import { contact } from "./contact";
import { emergency } from "./emergency";
import { filer } from "./filer";
import { heldDocument } from "./held-document";
import { loss } from "./loss";
import { passport } from "./passport";
import { photo } from "./photo";
import { requested, requestedAgain } from "./requested";
import { sponsor } from "./sponsor";
import { unchanged } from "./unchanged";
import { work } from "./work";

/** Every group of questions the house knows. A type's form is made of them; nothing asks a question outside a form. */
export const GROUPS = {
  photo,
  passport,
  contact,
  heldDocument,
  unchanged,
  change,
  loss,
  requested,
  requestedAgain,
  filer,
  companions,
  sponsor,
  work,
  emergency,
} as const;

type AskedIn<G> = G extends { readonly questions: infer Q } ? keyof Q & string : never;

/** A question known to the house; whether an application has it, its form says. */
export type Field = AskedIn<(typeof GROUPS)[keyof typeof GROUPS]>;
export type Answers = Record<Field, string>;
export type DraftAnswers = Partial<Answers>;
