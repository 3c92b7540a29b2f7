import { Path, Svg, Text, View } from "@react-pdf/renderer";
import { encode } from "uqr";
import { word } from "./words";

/** Points; a module is then about 0.45 mm, which a phone reads at arm's length. */
const SIZE = 62;

interface VerifyMarkProps {
  /** The address that says whether this print is ours; absent: it is none of ours yet (a draft). */
  readonly url: string | undefined;
  /** The margin it stands at: top left of the sheet, where no sheet prints anything. */
  readonly left: number;
  readonly top: number;
}

/** The code by which anybody can ask whether a print was issued here. */
export const VerifyMark = ({ url, left, top }: VerifyMarkProps) => {
  if (!url) return null;
  const { data, size } = encode(url, { ecc: "M", border: 1 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <View style={{ position: "absolute", left, top, width: SIZE }}>
      <Svg viewBox={`0 0 ${size} ${size}`} style={{ width: SIZE, height: SIZE }}>
        <Path d={dark.join("")} fill="#000000" />
      </Svg>
      <Text style={{ fontSize: 6, textAlign: "center" }}>{word("verify").zh}</Text>
      <Text style={{ fontSize: 5.5, textAlign: "center" }}>{word("verify").en}</Text>
    </View>
  );
};
