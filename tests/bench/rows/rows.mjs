import { booking, burst, hotSlot } from "./booking.mjs";
import { pdf, photo } from "./papers.mjs";
import { coldStart, memory, twoProcesses } from "./processes.mjs";
import { home, landing, materials, signIn, status, stepGet, stepPost } from "./reading.mjs";
import { scale } from "./scale.mjs";

/** The rows that need a crowd of people who may book. */
const crowded = [booking, hotSlot, burst].map((row) => ({ ...row, crowd: true }));

/** Every row of the table, in its order: `npm run bench -- NAME`. */
export const ROWS = [
  status,
  home,
  landing,
  materials,
  signIn,
  stepGet,
  stepPost,
  ...crowded,
  memory,
  coldStart,
  pdf,
  photo,
  twoProcesses,
];

export const SCALE = scale;
