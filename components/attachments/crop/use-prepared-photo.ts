"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Rectangle, withinPicture } from "@/lib/domain/attachments/photo-frame";
import { type PreparedPhoto, preparePhoto } from "./prepare-photo";

/** Judges what lies under the frame whenever it comes to rest; what was overtaken meanwhile is dropped. `forget` takes the
 *  judgement back of what is no longer to be seen. */
export const usePreparedPhoto = (picture: HTMLCanvasElement) => {
  const [prepared, setPrepared] = useState<PreparedPhoto>();
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const judge = useCallback(
    async (part: Rectangle): Promise<void> => {
      const turn = ++latest.current;
      setPrepared(undefined);
      const found = await preparePhoto(picture, withinPicture(part, picture));
      if (latest.current === turn) setPrepared(found);
    },
    [picture],
  );
  const forget = (): void => {
    latest.current += 1;
    setPrepared(undefined);
  };
  return { prepared, judge, forget };
};
