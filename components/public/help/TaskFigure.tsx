import type { ReactElement } from "react";
import type { FigurePart } from "./tasks";

const HEIGHTS: Readonly<Record<FigurePart, number>> = {
  head: 12,
  field: 20,
  choice: 24,
  tick: 16,
  photo: 44,
  file: 22,
  calendar: 40,
  button: 20,
  paper: 36,
  ticket: 32,
};

const GAP = 5;
const BLUE = "#2f5fa8";
const GREY = "#9aa4b8";

/** Each part drawn from its own upper left corner, 76 wide. */
const PARTS: Readonly<Record<FigurePart, ReactElement>> = {
  head: <rect width="46" height="5" rx="2" y="3" fill={BLUE} />,
  field: (
    <>
      <rect width="26" height="3" fill={GREY} />
      <rect width="76" height="11" y="5" rx="2" fill="none" stroke={GREY} />
    </>
  ),
  choice: (
    <g fill="none" stroke={GREY}>
      <circle cx="4" cy="5" r="3.5" stroke={BLUE} />
      <circle cx="4" cy="5" r="1.6" fill={BLUE} stroke="none" />
      <circle cx="4" cy="16" r="3.5" />
      <path d="M12 5h50M12 16h38" strokeWidth="2.4" />
    </g>
  ),
  tick: (
    <g fill="none">
      <rect width="9" height="9" y="1" rx="1.5" stroke="#2f8f6b" />
      <path d="M2 5.5l2.2 2.5 4-5" stroke="#2f8f6b" strokeWidth="1.6" />
      <path d="M14 6h54" stroke={GREY} strokeWidth="2.4" />
    </g>
  ),
  photo: (
    <g transform="translate(23)">
      <rect width="30" height="38" fill="#3f7fd0" />
      <circle cx="15" cy="14" r="7" fill="#f0d2b6" />
      <path d="M3 38c0-9 5-14 12-14s12 5 12 14z" fill="#2b3a55" />
    </g>
  ),
  file: (
    <g fill="none" stroke={GREY}>
      <rect width="76" height="17" rx="2" strokeDasharray="3 2" />
      <path d="M8 13V5m-3.5 3L8 4.5 11.5 8" stroke={BLUE} strokeWidth="1.6" />
      <path d="M20 9h44" strokeWidth="2.4" />
    </g>
  ),
  calendar: (
    <g fill="none" stroke={GREY}>
      <rect width="76" height="35" rx="2" />
      <path d="M0 9h76M19 9v26M38 9v26M57 9v26M0 22h76" />
      <rect x="39" y="10" width="17" height="11" fill={BLUE} stroke="none" />
    </g>
  ),
  button: <rect width="76" height="14" y="2" rx="2" fill={BLUE} />,
  paper: (
    <g fill="none" stroke={GREY}>
      <rect x="14" width="48" height="32" rx="1" fill="#f4f6fa" />
      <path d="M20 8h36M20 15h36M20 22h22" strokeWidth="2" />
      <circle cx="54" cy="25" r="5" stroke="#c22f2f" strokeWidth="1.5" />
    </g>
  ),
  ticket: (
    <g>
      <rect x="14" width="48" height="27" rx="3" fill="#f4f6fa" stroke={GREY} />
      <text x="38" y="19" textAnchor="middle" fontSize="14" fontWeight="700" fill={BLUE}>
        F012
      </text>
    </g>
  ),
};

/** A phone with what a task shows on it, drawn on the server. */
export const TaskFigure = ({ parts, label }: { readonly parts: readonly FigurePart[]; readonly label: string }) => {
  const topOf = (at: number): number =>
    parts.slice(0, at).reduce((top, part) => top + HEIGHTS[part] + GAP, 14);
  return (
    <svg role="img" aria-label={label} viewBox="0 0 96 150" className="h-auto w-24 shrink-0">
      <rect x="1" y="1" width="94" height="148" rx="9" fill="#fff" stroke="#7a869d" strokeWidth="2" />
      {parts.map((part, at) => (
        <g key={at} transform={`translate(10 ${topOf(at)})`}>
          {PARTS[part]}
        </g>
      ))}
    </svg>
  );
};
