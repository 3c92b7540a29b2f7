import { encode } from "uqr";

interface QrCodeProps {
  /** What a phone reads in it. */
  readonly text: string;
  /** What it is, for who cannot scan it. */
  readonly label: string;
  readonly className?: string;
}

/** A QR code drawn on the server; always black on white, for a camera knows no dark mode. */
export const QrCode = ({ text, label, className = "w-44" }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={`h-auto max-w-full ${className}`}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};
