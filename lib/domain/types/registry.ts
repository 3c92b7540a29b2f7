import { EXTENSION } from "./extension";
import { FIRST } from "./first";
import { REISSUE } from "./reissue";
import { RENEWAL } from "./renewal";

/** The types of application, one line each, in the guide's order. */
export const TYPES = { FIRST, EXTENSION, RENEWAL, REISSUE } as const;
export type ApplicationType = keyof typeof TYPES;
