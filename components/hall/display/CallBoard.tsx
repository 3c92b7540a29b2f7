import { Both } from "../Both";
import { type DisplayWords, placeName } from "./display-words";
import type { DisplayView } from "./use-hall-display";

interface CallBoardProps {
  readonly calls: DisplayView["calls"];
  readonly words: DisplayWords;
}

/** Calls that fit below the latest one. */
const SHOWN_BELOW = 5;

/** The latest call as large as the screen allows, the ones before it below. */
export const CallBoard = ({ calls, words }: CallBoardProps) => {
  const [latest, ...before] = calls;
  return (
    <section
      aria-labelledby="calling"
      className="grid grid-rows-[auto_1fr_auto] gap-[1.5vmin] rounded-(--radius) border border-line bg-surface p-[2vmin]"
    >
      <h2 id="calling" className="text-[3.4vmin] font-bold text-muted">
        <Both text={words.calling} inline second="" />
      </h2>
      <div aria-live="polite" className="grid content-center justify-items-center text-center">
        {latest ? (
          <>
            <p
              className={`figures text-[20vmin] leading-none font-bold ${latest.open ? "text-primary" : "text-ink"}`}
            >
              {latest.number}
            </p>
            <p className="mt-[2vmin] text-[8vmin] font-bold">
              <Both text={placeName(words, latest.place, latest.forInterview)} />
            </p>
          </>
        ) : (
          <p className="text-[5vmin] text-muted">
            <Both text={words.nobody} />
          </p>
        )}
      </div>
      {before.length > 0 ? (
        <div>
          <h3 className="font-bold text-muted">
            <Both text={words.last} inline second="" />
          </h3>
          <ol className="mt-[0.5vmin] divide-y divide-line">
            {before.slice(0, SHOWN_BELOW).map(({ number, place, forInterview }) => (
              <li key={number} className="flex items-baseline justify-between gap-[2vmin] py-[0.6vmin]">
                <span className="figures text-[4.4vmin] font-bold">{number}</span>
                <span className="text-[3.2vmin]">
                  <Both text={placeName(words, place, forInterview)} inline second="text-[0.8em]" />
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </section>
  );
};
