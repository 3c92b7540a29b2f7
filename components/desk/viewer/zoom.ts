/** How large a page is shown: whole within its frame, or so many per cent of the frame's width. */
export type Zoom = "fit" | number;

const STEPS = [50, 75, 100, 125, 150, 200, 300, 400] as const;
const LARGEST = 400;

/** As wide as the frame. */
export const FULL_WIDTH = 100;

/** One step larger; from the whole page to its full width. */
export const larger = (zoom: Zoom): Zoom =>
  zoom === "fit" ? FULL_WIDTH : (STEPS.find((step) => step > zoom) ?? LARGEST);

/** One step smaller; below the smallest the whole page is in sight anyway. */
export const smaller = (zoom: Zoom): Zoom =>
  zoom === "fit" ? "fit" : (STEPS.findLast((step) => step < zoom) ?? "fit");

export const isLargest = (zoom: Zoom): boolean => zoom === LARGEST;
