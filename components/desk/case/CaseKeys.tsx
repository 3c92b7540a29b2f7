"use client";

import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { getPathname } from "@/lib/i18n/navigation";

interface CaseKeysProps {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** `j` opens the next case of the queue, `k` the one before. */
export const CaseKeys = ({ previous, next }: CaseKeysProps) => {
  const router = useRouter();
  const locale = useLocale();
  const open = (href: string | undefined) =>
    href ? () => router.push(getPathname({ href, locale })) : undefined;
  useDeskKeys({ j: open(next), k: open(previous) });
  return null;
};
