import { Both } from "../Both";
import { type DisplayWords, placeName } from "./display-words";
import type { DisplayView } from "./use-hall-display";

interface PlaceBoardProps {
  readonly view: DisplayView;
  readonly words: DisplayWords;
}

/** Every window and room, what it is for, and which number is there. */
export const PlaceBoard = ({ view, words }: PlaceBoardProps) => {
  const places = [
    ...view.windows.map((place) => ({ place, isRoom: false })),
    ...view.rooms.map((place) => ({ place, isRoom: true })),
  ];
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="sr-only">
        <Both text={words.places} inline second="" />
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(26vmin,1fr))] gap-[1.2vmin]">
        {places.map(({ place, isRoom }) => {
          const there = view.calls.find((call) => call.place === place && call.forInterview === isRoom);
          return (
            <li
              key={`${place} ${isRoom}`}
              className={`grid content-between gap-[0.8vmin] rounded-(--radius) border p-[1.4vmin] ${there?.open ? "border-primary bg-primary-soft" : "border-line bg-surface"}`}
            >
              <p className="font-bold">
                <Both text={placeName(words, place, isRoom)} inline second="text-[0.85em]" />
              </p>
              <p className="text-[2vmin] text-muted">
                <Both text={isRoom ? words.roomServes : words.windowServes} inline second="" />
              </p>
              <p className="figures text-[4.4vmin] leading-none font-bold">
                {there ? (
                  there.number
                ) : (
                  <span className="font-sans text-[2.4vmin] font-normal text-muted">
                    <Both text={words.free} inline second="" />
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
