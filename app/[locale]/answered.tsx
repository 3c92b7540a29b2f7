import type { ComponentType, ReactNode } from "react";
import { answerWith } from "@/lib/server/edge/answer-status";
import { TURNED_AWAY, TurnedAway, type WhyTurnedAway } from "@/lib/server/edge/http/turned-away";
import { Said, SaidInstead } from "./said-instead";

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

/** A page of a room: where it turns somebody away, it is answered with that status and says so inside its frame. */
export const answered = <Props,>(page: Draw<Props>) => drawn(page, Said);

/** The frame of a room: where it turns somebody away, they are told so in the frame that is theirs. */
export const answeredFrame = <Props,>(frame: Draw<Props>) => drawn(frame, SaidInstead);
