import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** What the browser needs to say while a place is chosen, and no other words. */
export const BookingWords = ({ children }: { readonly children: ReactNode }) => {
  const { booking, agreement, errors } = useMessages();
  const { title, subtitle, agree, disagree } = agreement;
  const words = {
    booking,
    agreement: { title, subtitle, agree, disagree },
    errors: { refusals: errors.refusals },
  };
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>;
};
