import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactElement } from "react";

/** Puts Next's router around an element; what it was asked to do is kept in `asked`. */
export const withRouter = (element: ReactElement) => {
  const asked: string[] = [];
  const router: AppRouterInstance = {
    back: () => asked.push("back"),
    forward: () => asked.push("forward"),
    refresh: () => asked.push("refresh"),
    push: (href: string) => asked.push(`push ${href}`),
    replace: (href: string) => asked.push(`replace ${href}`),
    prefetch: () => undefined,
    experimental_gesturePush: () => undefined,
    bfcacheId: "test",
  };
  return { asked, element: <AppRouterContext value={router}>{element}</AppRouterContext> };
};
