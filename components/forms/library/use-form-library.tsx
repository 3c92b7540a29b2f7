"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react";
import type { RegisterOptions, UseFormRegisterReturn } from "react-hook-form";
import type { FormApi, FormLibrary } from "./FormLibrary";
import type { TypedValues } from "./step-resolver";

interface LateForm {
  /** Undefined until the library is there. */
  readonly api: FormApi | undefined;
  /** Begins to fetch it. */
  readonly load: () => void;
  /** The library once every control is known to it; undefined when it cannot be fetched. */
  readonly ready: () => Promise<FormApi | undefined>;
  /** As the library's own; before it is there, a control that is left is judged as soon as it is. */
  readonly register: (name: string, options: RegisterOptions<TypedValues>) => UseFormRegisterReturn;
  /** Stands beside the form. */
  readonly library: ReactNode;
}

/** react-hook-form, fetched when it is first needed: 13 KB that a page which is only read does without. The controls keep
 *  their own values, so that nothing typed meanwhile is lost. */
export const useFormLibrary = (settings: ComponentProps<typeof FormLibrary>["settings"]): LateForm => {
  const [Library, setLibrary] = useState<typeof FormLibrary>();
  const [api, setApi] = useState<FormApi>();
  const latest = useRef<FormApi>(undefined);
  const waiting = useRef<((api: FormApi) => void)[]>([]);
  useEffect(() => {
    latest.current = api;
    if (api) for (const goOn of waiting.current.splice(0)) goOn(api);
  }, [api]);

  const load = async (): Promise<boolean> => {
    try {
      const { FormLibrary: loaded } = await import("./FormLibrary");
      setLibrary(() => loaded);
      return true;
    } catch {
      return false;
    }
  };
  const ready = async (): Promise<FormApi | undefined> => {
    if (latest.current) return latest.current;
    const arrived = new Promise<FormApi>((resolve) => waiting.current.push(resolve));
    return (await load()) ? arrived : undefined;
  };
  const register: LateForm["register"] = (name, options) =>
    api
      ? api.register(name, options)
      : {
          name,
          ref: () => undefined,
          onChange: () => Promise.resolve(),
          onBlur: async (event: Parameters<UseFormRegisterReturn["onBlur"]>[0]) =>
            (await ready())?.register(name, options).onBlur(event),
        };
  const library = Library ? <Library settings={settings} onState={setApi} /> : null;
  return { api, load: () => void load(), ready, register, library };
};
