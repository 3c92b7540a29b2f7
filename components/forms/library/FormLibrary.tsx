import { useEffect } from "react";
import { type FieldErrors, useForm, type UseFormProps, type UseFormReturn } from "react-hook-form";
import type { TypedValues } from "./step-resolver";

/** What a page of questions uses of its form library. */
export interface FormApi extends Pick<UseFormReturn<TypedValues>, "register" | "handleSubmit"> {
  readonly errors: FieldErrors<TypedValues>;
}

interface FormLibraryProps {
  readonly settings: UseFormProps<TypedValues>;
  readonly onState: (api: FormApi) => void;
}

/** The form library, in a part of its own so that it can be loaded when somebody begins to fill the page in. */
export const FormLibrary = ({ settings, onState }: FormLibraryProps) => {
  const { register, handleSubmit, formState } = useForm<TypedValues>(settings);
  // Read while drawing: only what was read is followed. The library changes its own object, so it is copied.
  const { errors } = formState;
  useEffect(
    () => onState({ register, handleSubmit, errors: { ...errors } }),
    [errors, formState, handleSubmit, onState, register],
  );
  return null;
};
