"use client";

import { type RefObject, useEffect } from "react";

interface OtpCredential extends Credential {
  readonly code: string;
}

/** Browsers that can hand over a code from a text message addressed to this site fill it in (WebOTP). */
export const useTextedCode = (input: RefObject<HTMLInputElement | null>, waiting: boolean): void => {
  useEffect(() => {
    if (!waiting || !("OTPCredential" in window)) return;
    const stop = new AbortController();
    const request = { otp: { transport: ["sms"] }, signal: stop.signal } as CredentialRequestOptions;
    navigator.credentials
      .get(request)
      .then((credential) => {
        if (credential && input.current) input.current.value = (credential as OtpCredential).code;
      })
      // No message came, or the person declined: the code is typed by hand.
      .catch(() => undefined);
    return () => stop.abort();
  }, [input, waiting]);
};
