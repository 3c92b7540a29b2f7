import { MOST_TYPED } from "@/lib/domain/action-state";
import type { SavedView } from "./form-view";
import { inTurn, leftWhileSaving, rememberLeaving, rememberSaved, versionSavedHere } from "./saved-here";

type SaveStatus = "saved" | "saving" | "offline" | "stale" | "signedOut" | "tooLong" | "failed";

export interface SaveSnapshot {
  readonly status: SaveStatus;
  readonly savedAt: string | undefined;
  /** Undefined until the first answer. */
  readonly findings: SavedView["findings"] | undefined;
  readonly shape?: string;
}

interface AutosaveSettings {
  readonly url: string;
  readonly locale: string;
  readonly step: string;
  readonly version: number;
  readonly savedAt: string | undefined;
}

/** What the form holds now. */
type Values = Readonly<Record<string, string>>;
type Reader = () => Values;
/** Puts an answer that was saved elsewhere into the form. */
type Filler = (name: string, value: string) => void;

const PAUSE_MS = 800;
const RETRY_MS = 5000;

const statusOf = (code: string): SaveStatus => {
  if (code === "stale") return "stale";
  if (code === "bodyTooLarge") return "tooLong";
  return code === "notSignedIn" ? "signedOut" : "failed";
};

/** Keeps a form's answers on the server while they are typed: after a pause and when the page is left; one request at a
 *  time, tried again when there is no connection. What another device saved is never overwritten: the server refuses. */
export class Autosave {
  private snapshot: SaveSnapshot;
  private version: number;
  private kept = "";
  private read: Reader = () => ({});
  private fill: Filler = () => undefined;
  /** A save of this tab was under way when the page was left: what the page shows may be older. */
  private unsure = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly settings: AutosaveSettings) {
    this.version = Math.max(settings.version, versionSavedHere(settings.url));
    this.snapshot = { status: "saved", savedAt: settings.savedAt, findings: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): SaveSnapshot => this.snapshot;
  readonly versionNow = (): number => this.version;

  /** The form is there.
   *  @param held what the server has of it, where the form holds something else: what was typed before a sign-in. Else
   *  what it holds is what the server has */
  begin(read: Reader, fill: Filler = () => undefined, held?: Values): void {
    this.read = read;
    this.fill = fill;
    const typed = read();
    this.kept = JSON.stringify(
      Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, held?.[name] ?? value])),
    );
    this.unsure = leftWhileSaving(this.settings.url);
    if (this.unsure || held) this.later(PAUSE_MS);
  }

  /** Something was typed. */
  touch(): void {
    if (this.snapshot.status === "stale") return;
    this.later(PAUSE_MS);
  }

  /** The page is being left: now, in a request that outlives it. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.saves() && JSON.stringify(this.read()) !== this.kept) rememberLeaving(this.settings.url);
    void this.queue(true);
  }

  /** Saves what is not saved yet, so that a form posted next carries the newest version and cannot lose anything.
   *  @returns false when there is no connection */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.queue(false);
    return this.snapshot.status !== "offline";
  }

  /** The form itself was posted and stored. */
  adopt(saved: { version: number; savedAt?: string; findings?: SavedView["findings"] }): void {
    this.version = saved.version;
    const values = this.read();
    this.kept = JSON.stringify(values);
    rememberSaved(this.settings.url, this.settings.step, saved.version, values);
    this.tell({
      status: "saved",
      savedAt: saved.savedAt ?? this.snapshot.savedAt,
      findings: saved.findings ?? this.snapshot.findings,
    });
  }

  private saves(): boolean {
    return this.snapshot.status !== "stale";
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.queue(false), ms);
  }

  private queue(keepalive: boolean): Promise<void> {
    return inTurn(this.settings.url, () => this.send(keepalive));
  }

  private tell(change: Partial<SaveSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }

  /** The server has `sent` and, beside it, what was saved elsewhere; a question typed in since keeps what was typed. */
  private takeOver(sent: Values, elsewhere: Values): void {
    this.kept = JSON.stringify({ ...sent, ...elsewhere });
    const now = this.read();
    for (const [name, value] of Object.entries(elsewhere))
      if (now[name] === sent[name]) this.fill(name, value);
  }

  /** What can be kept of what the form holds: an answer beyond all measure stays as the server has it, and holds no other
   *  back. */
  private keepable(): { answers: Values; well: SaveStatus } {
    const typed = this.read();
    const held = JSON.parse(this.kept) as Values;
    const long = Object.keys(typed).filter((name) => (typed[name] ?? "").length > MOST_TYPED);
    const answers = { ...typed, ...Object.fromEntries(long.map((name) => [name, held[name] ?? ""])) };
    return { answers, well: long.length > 0 ? "tooLong" : "saved" };
  }

  private async send(keepalive: boolean): Promise<void> {
    if (!this.saves() || this.kept === "") return;
    const { answers, well } = this.keepable();
    if (JSON.stringify(answers) === this.kept && !this.unsure) {
      if (well === "tooLong" || this.snapshot.status === "tooLong") this.tell({ status: well });
      return;
    }
    const { url, locale, step } = this.settings;
    this.version = Math.max(this.version, versionSavedHere(url));
    // The button that signs in must not go while it is pressed: its post saves first.
    if (this.snapshot.status !== "signedOut") this.tell({ status: "saving" });
    try {
      const response = await fetch(url, {
        method: "PUT",
        keepalive,
        headers: { "content-type": "application/json", "accept-language": locale },
        body: JSON.stringify({
          version: this.version,
          step,
          answers,
          was: JSON.parse(this.kept) as Values,
        }),
      });
      const body = (await response.json()) as SavedView & { code?: string; elsewhere?: Values };
      if (!response.ok) {
        const status = statusOf(body.code ?? "");
        this.tell({ status });
        if (status === "failed" && response.status >= 500) this.later(RETRY_MS);
        return;
      }
      this.version = body.version;
      this.unsure = false;
      this.takeOver(answers, body.elsewhere ?? {});
      rememberSaved(url, step, body.version, { ...answers, ...body.elsewhere });
      this.tell({ status: well, savedAt: body.savedAt, findings: body.findings, shape: body.shape });
    } catch {
      // No connection: what was typed stays on the page and is tried again.
      this.tell({ status: "offline" });
      this.later(RETRY_MS);
    }
  }
}
