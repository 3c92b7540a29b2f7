import type { ReactNode } from "react";

/** The html element, with its language, is made in app/[locale]/layout.tsx. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
