import { Both } from "../Both";
import { type DisplayWords, filled } from "./display-words";
import type { DisplayView } from "./use-hall-display";

interface NextBoardProps {
  readonly next: DisplayView["next"];
  readonly waiting: number;
  readonly words: DisplayWords;
}

/** The numbers whose turn is next at the windows and in the rooms. */
export const NextBoard = ({ next, waiting, words }: NextBoardProps) => (
  <section
    aria-labelledby="next"
    className="grid grid-rows-[auto_1fr] gap-[1.5vmin] rounded-(--radius) border border-line bg-surface p-[2vmin]"
  >
    <div className="flex items-baseline justify-between gap-[2vmin]">
      <h2 id="next" className="text-[3.4vmin] font-bold text-muted">
        <Both text={words.next} inline second="" />
      </h2>
      <p>
        <Both text={filled(words.waiting, { count: String(waiting) })} inline second="" />
      </p>
    </div>
    <div className="grid grid-cols-2 gap-[2vmin]">
      {[false, true].map((forInterview) => {
        const numbers = next.filter((ticket) => ticket.forInterview === forInterview);
        return (
          <div key={String(forInterview)}>
            <h3 className="font-bold">
              <Both text={forInterview ? words.nextAtRoom : words.nextAtWindow} inline second="" />
            </h3>
            {numbers.length > 0 ? (
              <ol className="mt-[1vmin] grid grid-cols-2 gap-[1vmin]">
                {numbers.map(({ number }) => (
                  <li key={number} className="figures text-[6vmin] leading-none font-bold">
                    {number}
                  </li>
                ))}
              </ol>
            ) : (
              <p className="mt-[1vmin] text-muted">
                <Both text={words.none} inline second="" />
              </p>
            )}
          </div>
        );
      })}
    </div>
  </section>
);
