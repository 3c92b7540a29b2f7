import type { ReactNode } from "react";

/** What the samples are drawn of, in units of a sheet 84 wide and 112 high (or 112 by 84). */

export const Sheet = ({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) => {
  const [width, height] = wide ? [112, 84] : [84, 112];
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      className={`${wide ? "w-28 print:w-16" : "w-21 print:w-12"} h-auto max-w-full shrink-0 text-muted`}
    >
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="2"
        fill="#fff"
        className="stroke-line"
      />
      {children}
    </svg>
  );
};

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  readonly step?: number;
}

/** One path: every page with samples carries each of its shapes twice. */
export const Lines = ({ x, y, width, count, step = 6 }: LinesProps) => (
  <path
    d={Array.from(
      { length: count },
      (_, at) => `M${x} ${y + at * step}h${at === count - 1 ? width * 0.6 : width}`,
    ).join("")}
    stroke="#9aa4b8"
    strokeWidth="1.6"
  />
);

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A portrait before blue. */
export const Portrait = ({ x, y, size = 1 }: BoxProps) => (
  <g transform={`translate(${x} ${y}) scale(${size})`}>
    <rect width="24" height="32" fill="#3f7fd0" />
    <circle cx="12" cy="12" r="6" fill="#f0d2b6" />
    <path d="M6 11a6 6 0 0 1 12 0l-1-1q-5-2-10 0z" fill="#33302e" />
    <path d="M2 32c0-8 4-12 10-12s10 4 10 12z" fill="#2b3a55" />
  </g>
);

/** The red round seal of a unit. */
export const Seal = ({ x, y, size = 1 }: BoxProps) => (
  <g transform={`translate(${x} ${y}) scale(${size})`} fill="none" stroke="#c22f2f" strokeWidth="1.6">
    <circle r="11" />
    <path d="M0-5l1.5 3.4 3.6.3-2.7 2.4.8 3.6L0 2.8l-3.2 1.9.8-3.6-2.7-2.4 3.6-.3z" fill="#c22f2f" stroke="none" />
  </g>
);

export const Signature = ({ x, y }: BoxProps) => (
  <path
    d={`M${x} ${y}c4-9 7-9 6-2s4 4 6-2 4 5 7 1 5-2 9-1`}
    fill="none"
    stroke="#1d3a8a"
    strokeWidth="1.5"
    strokeLinecap="round"
  />
);

export const Title = ({ x, y, children }: BoxProps & { readonly children: string }) => (
  <text x={x} y={y} textAnchor="middle" fontSize="6.5" fontWeight="700" fill="#2b3a55">
    {children}
  </text>
);

/** The two machine-readable lines of an invented passport. */
export const MachineLines = ({ y }: { readonly y: number }) => (
  <g fontSize="4.6" fontFamily="monospace" fill="#2b3a55">
    <text x="6" y={y} textLength="100" lengthAdjust="spacingAndGlyphs">
      {"P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<"}
    </text>
    <text x="6" y={y + 7} textLength="100" lengthAdjust="spacingAndGlyphs">
      {"M465303620KOR8804123F3106147<<<<<<<<<<<<<<06"}
    </text>
  </g>
);
