import type { OfficerRole } from "@/lib/domain/vocabulary";

/** What is known of the case when somebody asks for one of its papers. */
interface PaperFacts {
  readonly serial: string;
  /** The last round that was submitted; undefined: a draft. */
  readonly round: number | undefined;
  readonly receiptNumber: string | undefined;
  /** Of a permit in force, or being made. */
  readonly permitNumber: string | undefined;
  /** Of the latest visit, while it stands or when it was kept. */
  readonly appointmentNumber: string | undefined;
}

/** What a case has issued, for whoever asks about a print of it. */
interface IssuedFacts {
  readonly serial: string;
  /** Of the submission the print is about; undefined: there was none. */
  readonly submittedAt: Date | undefined;
  readonly receipt: { readonly number: string; readonly acceptedAt: Date } | null;
  readonly permit: { readonly number: string; readonly issuedOn: string } | null;
}

/** The number a paper bears now and the Shanghai day on it. */
interface Issued {
  readonly number: string;
  readonly on: string;
}

/** One paper of one case. */
interface Paper {
  /** The file's name, ASCII. */
  readonly name: string;
  /** Stored once it was drawn; what may still change is drawn anew each time. */
  readonly kept: boolean;
}

/** What every sheet is told besides its own props. */
export interface SheetProps {
  /** 演示 DEMO stands on it. */
  readonly demo: boolean;
  /** ISO instant the paper bears in its data: when the case was submitted or accepted, so that drawing it twice gives
   *  the same bytes. */
  readonly datedAt: string;
  /** Characters the font lacks were replaced by 〓; set when the sheet is drawn. */
  readonly marked: boolean;
  /** Where its code leads, by which anybody can ask whether it was issued here; absent: it was not (a draft, a blank). */
  readonly verify?: string;
}

/** A paper the office gives out. Adding one: its folder with `kind.ts` and `sheet.tsx` (which exports `Sheet`), its line
 *  in kinds.ts and its words in messages/<locale>/pdf.json; address, outbox, permission, audit, file name and the API's
 *  description follow. */
export interface DocumentKind<Props extends SheetProps = SheetProps> {
  /** Its folder here, its address (`<path>.pdf`) and its place in the storage. */
  readonly path: string;
  /** One sentence for the API's description. */
  readonly summary: string;
  /** Under which its prints' codes name it; never changed, never given to another kind. */
  readonly letter: string;
  /** Whether every submission has one of its own; else there is one a case. */
  readonly perRound: boolean;
  /** The desks whose paper it is; absent: everybody who may read the case, its owner too. */
  readonly readers?: readonly OfficerRole[];
  /** The paper a case has now, for those who may read the case; undefined: none yet. */
  readonly paperOf: (facts: PaperFacts) => Paper | undefined;
  /** What the case has issued of it; undefined: nothing. */
  readonly issued: (facts: IssuedFacts) => Issued | undefined;
  /** What the sheet shows, complete and ready to print.
   *  @param round the submission it is about; undefined: the draft as it stands */
  readonly load: (applicationId: string, round: number | undefined) => Promise<Props>;
}
