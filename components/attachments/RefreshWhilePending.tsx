"use client";

import { useEffect } from "react";
import { useLookAgain } from "@/components/ui/use-look-again";

const EVERY_MS = 4000;

/** Looks again while a file is still being checked, so that its verdict appears without a reload. */
export const RefreshWhilePending = () => {
  const look = useLookAgain();
  useEffect(() => {
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  return null;
};
