import { FACE } from "@/lib/domain/attachments/photo-frame";

const [WIDTH, HEIGHT] = [300, 400];
const at = (share: number): number => share * HEIGHT;
const middle = ({ from, to }: { readonly from: number; readonly to: number }): number => at((from + to) / 2);

/** Where a face belongs: bands for the crown and the chin, and an outline between them. Drawn over the picture, told in
 *  words beside it. */
export const FaceFrame = () => {
  const [crown, chin] = [middle(FACE.crown), middle(FACE.chin)];
  const line = { stroke: "#fff", strokeWidth: 2, strokeDasharray: "7 6", fill: "none" };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      className="pointer-events-none absolute inset-0 size-full drop-shadow-[0_0_1px_#000]"
    >
      {[FACE.crown, FACE.chin].map(({ from, to }) => (
        <rect key={from} y={at(from)} width={WIDTH} height={at(to - from)} fill="#fff" opacity={0.28} />
      ))}
      <ellipse
        cx={WIDTH / 2}
        cy={(crown + chin) / 2}
        rx={(FACE.width * WIDTH) / 2}
        ry={(chin - crown) / 2}
        {...line}
      />
    </svg>
  );
};
