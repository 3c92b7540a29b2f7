import type { Metadata } from "next";
import { unstable_rethrow as passSignalsOn } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache, type ComponentType, type ReactNode } from "react";
import { answerWith } from "@/lib/server/edge/answer-status";
import { TURNED_AWAY, TurnedAway, type WhyTurnedAway } from "@/lib/server/edge/http/turned-away";
import { Said, SaidInstead, wordsOf } from "./said-instead";

type Draw<Props> = (props: Props) => ReactNode | Promise<ReactNode>;

const drawn =
  <Props,>(draw: Draw<Props>, Instead: ComponentType<{ readonly why: WhyTurnedAway }>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await draw(props);
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error;
      await answerWith(TURNED_AWAY[error.why]);
      return <Instead why={error.why} />;
    }
  };

/** Whether it is a failure, and not one of Next's own signals (a redirect). */
const isFailure = (error: unknown): boolean => {
  try {
    passSignalsOn(error);
    return true;
  } catch {
    return false;
  }
};

/** A page of a room with its title: where it turns somebody away, it is answered with that status and says so inside its
 *  frame, under the title of what is said there; so is a page that cannot be shown. */
export const answered = <Props,>(about: (props: Props) => Promise<Metadata>, page: Draw<Props>) => {
  // The title waits for the page, which is drawn once for both, whichever of them Next asks for first.
  const drawing = cache((): { once?: Promise<ReactNode> } => ({}));
  const draw = (props: Props) => (drawing().once ??= Promise.resolve(props).then(page));
  const generateMetadata = async (props: Props): Promise<Metadata> => {
    try {
      await draw(props);
    } catch (error) {
      if (error instanceof TurnedAway) return { title: (await wordsOf(error.why)).title };
      // It is told where the page itself is drawn; a redirect needs no title.
      if (isFailure(error)) return { title: (await getTranslations("failure"))("title") };
    }
    return about(props);
  };
  return { generateMetadata, Page: drawn(draw, Said) };
};

/** The frame of a room: where it turns somebody away, they are told so in the frame that is theirs. */
export const answeredFrame = <Props,>(frame: Draw<Props>) => drawn(frame, SaidInstead);
