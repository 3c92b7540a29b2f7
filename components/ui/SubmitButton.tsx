"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonSize, type ButtonTone } from "./Button";

type FormAction = (form: FormData) => void | Promise<void>;

interface SubmitButtonProps {
  readonly children: ReactNode;
  /** Words shown while the form is on its way; the button keeps its name until then. */
  readonly pendingLabel?: string;
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly name?: string;
  readonly value?: string;
  readonly formAction?: FormAction;
  /** The id of what tells this button from others of the same name. */
  readonly "aria-describedby"?: string;
  readonly disabled?: boolean;
  /** The form is on its way, where the form posts itself and React does not know. */
  readonly busy?: boolean;
}

/** Sends its form once: presses while the answer is on its way are ignored, without losing the focus. */
export const SubmitButton = ({
  children,
  pendingLabel,
  disabled = false,
  busy = false,
  ...rest
}: SubmitButtonProps) => {
  const status = useFormStatus();
  const pending = busy || status.pending;
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      disabled={disabled}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      {...rest}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
};
