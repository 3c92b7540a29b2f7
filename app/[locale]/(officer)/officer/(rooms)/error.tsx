"use client";

import { DeskError } from "@/components/desk/kit/DeskError";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <DeskError reference={error.digest} retry={reset} />;
}
