"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { apiPaths } from "@/lib/paths";

/** Asks for the page anew of its own accord, where the server answers. Without a connection the router would open the
 *  address itself, and the browser's page about a dead network would take the place of ours, with all that waits on it. */
export const useLookAgain = (): (() => Promise<void>) => {
  const router = useRouter();
  return useCallback(async () => {
    const reached = await fetch(apiPaths.live(), { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (reached) router.refresh();
  }, [router]);
};
