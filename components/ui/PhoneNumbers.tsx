import { Fragment } from "react";

/** The hotline, the police, and landlines of Shenzhen with their area code. */
const NUMBER = /(\b0755-\d{8}\b|\b12367\b|\b110\b)/;

/** A sentence whose telephone numbers are called with one tap. */
export const PhoneNumbers = ({ children }: { readonly children: string }) =>
  children.split(NUMBER).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={`tel:${part.replace(/-/g, "")}`} className="link inline-block">
        {part}
      </a>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
