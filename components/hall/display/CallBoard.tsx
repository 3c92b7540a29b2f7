import { Both } from "../Both";
import { type DisplayWords, placeName } from "./display-words";
import type { DisplayView } from "./use-hall-display";

interface CallBoardProps {
  readonly calls: DisplayView["calls"];
  readonly words: DisplayWords;
}

/** The latest call as large as the screen allows; the ones before it stand with the windows. */
export const CallBoard = ({ calls, words }: CallBoardProps) => {
  const [latest] = calls;
  return (
    <section
      aria-labelledby="calling"
      className="grid grid-rows-[auto_minmax(0,1fr)] gap-[1.5vmin] rounded-(--radius) border border-line bg-surface p-[2vmin] [container-type:size]"
    >
      <h2 id="calling" className="text-[3.4vmin] font-bold text-muted">
        <Both text={words.calling} inline second="" />
      </h2>
      <div aria-live="polite" className="grid content-center justify-items-center text-center">
        {latest ? (
          <>
            <p
              className={`figures text-[min(27vmin,36cqh)] leading-none font-bold ${latest.open ? "text-primary" : "text-ink"}`}
            >
              {latest.number}
            </p>
            <p className="mt-[1vmin] text-[min(10vmin,13cqh)] font-bold">
              <Both text={placeName(words, latest.place, latest.forInterview)} />
            </p>
          </>
        ) : (
          <p className="text-[5vmin] text-muted">
            <Both text={words.nobody} />
          </p>
        )}
      </div>
    </section>
  );
};
