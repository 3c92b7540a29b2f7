"use client";

import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { useRouter } from "@/lib/i18n/navigation";

interface CaseKeysProps {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** `j` opens the next case of the queue, `k` the one before. */
export const CaseKeys = ({ previous, next }: CaseKeysProps) => {
  const router = useRouter();
  useDeskKeys({
    j: next ? () => router.push(next) : undefined,
    k: previous ? () => router.push(previous) : undefined,
  });
  return null;
};
