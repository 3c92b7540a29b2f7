"use client";

import { type ComponentProps, type ComponentType, lazy, Suspense } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { MrzReader } from "./MrzReader";

type Part = ComponentType<ComponentProps<typeof MrzReader>>;

const Nothing: Part = () => null;

/** Without a connection the answers are typed by hand, as they always can be. */
const Reader = lazy(() =>
  import("./MrzReader").then(
    ({ MrzReader: reader }): { default: Part } => ({ default: reader }),
    (): { default: Part } => ({ default: Nothing }),
  ),
);

/** The reader of a passport's lines, fetched after the page: it needs script, and by hand it always goes too. Its place is
 *  kept free, so that nothing moves under a finger when it comes. */
export const PassportReader = (props: ComponentProps<typeof MrzReader>) => {
  const hydrated = useHydrated();
  return (
    <div className="min-h-48 noscript:hidden">
      <Suspense>{hydrated ? <Reader {...props} /> : null}</Suspense>
    </div>
  );
};
