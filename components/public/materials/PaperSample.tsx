import type { ReactElement } from "react";
import type { ListedPaper } from "@/lib/domain/types/documents/guide-items";
import { Lines, MachineLines, Portrait, Seal, Sheet, Signature, Title } from "./drawing";

const passport = (
  <Sheet wide>
    <Portrait x={8} y={14} size={1.1} />
    <Title x={56} y={9}>
      PASSPORT
    </Title>
    <Lines x={42} y={18} width={60} count={6} />
    <MachineLines y={68} />
  </Sheet>
);
const sticker = (
  <>
    <rect x="6" y="10" width="100" height="64" rx="2" fill="#e8f0e6" stroke="#6c8a6a" />
    <Portrait x={11} y={17} size={0.9} />
    <Lines x={40} y={24} width={58} count={4} />
    <MachineLines y={62} />
  </>
);
const letter = (title: string, sealed: boolean) => (
  <Sheet>
    <Title x={42} y={16}>
      {title}
    </Title>
    <Lines x={12} y={27} width={60} count={8} step={7} />
    <Signature x={14} y={98} />
    {sealed ? <Seal x={62} y={94} /> : null}
  </Sheet>
);
const grid = (title: string, portrait: boolean) => (
  <Sheet>
    <Title x={36} y={14}>
      {title}
    </Title>
    {portrait ? <Portrait x={61} y={6} size={0.7} /> : null}
    <g fill="none" stroke="#7a869d">
      <rect x="10" y="32" width="64" height="60" />
      <path d="M10 44h64M10 56h64M10 68h64M10 80h64M34 32v60M56 32v24" />
    </g>
  </Sheet>
);
const certificate = (
  <Sheet>
    <rect x="6" y="6" width="72" height="100" fill="none" stroke="#a5823b" strokeWidth="2" />
    <Title x={42} y={22}>
      CERTIFICATE
    </Title>
    <Lines x={16} y={34} width={52} count={6} step={7} />
    <Seal x={58} y={90} />
    <Signature x={14} y={94} />
  </Sheet>
);
const card = (
  <Sheet wide>
    <rect x="1" y="1" width="110" height="14" fill="#2f6f9f" />
    <Portrait x={10} y={24} size={1.2} />
    <Lines x={46} y={30} width={54} count={5} step={9} />
  </Sheet>
);
const permitPage = <Sheet wide>{sticker}</Sheet>;

const translated = letter("中文译文", true);

/** A written paper of whatever kind: what has no drawing of its own. */
const written = letter("", false);

/** One drawing a paper; invented, and no copy of an official one. */
const DRAWINGS: Readonly<Partial<Record<ListedPaper, ReactElement>>> = {
  PHOTO: (
    <Sheet>
      <Portrait x={12} y={14} size={2.5} />
    </Sheet>
  ),
  PASSPORT_INFO: passport,
  VISA_OR_PERMIT_PAGE: permitPage,
  ENTRY_STAMP: (
    <Sheet wide>
      <Lines x={10} y={12} width={30} count={3} />
      <g transform="rotate(-10 60 46)" fill="none" stroke="#2f5fa8" strokeWidth="1.8">
        <rect x="26" y="24" width="66" height="40" rx="8" />
        <text x="59" y="40" textAnchor="middle" fontSize="8" fill="#2f5fa8" stroke="none">
          入 ENTRY
        </text>
        <text x="59" y="55" textAnchor="middle" fontSize="8" fill="#2f5fa8" stroke="none">
          2026.11.02
        </text>
      </g>
    </Sheet>
  ),
  PHOTO_RECEIPT_SIGNED: (
    <Sheet>
      <Title x={42} y={13}>
        检测回执
      </Title>
      <Portrait x={29} y={20} size={1.1} />
      <Lines x={14} y={66} width={56} count={3} />
      <Signature x={26} y={98} />
    </Sheet>
  ),
  GUARANTEE_LETTER: letter("证明（担保）函件", true),
  APPLICATION_FORM: grid("签证证件申请表", true),
  TEMP_RESIDENCE_FORM: (
    <Sheet>
      <Title x={42} y={14}>
        住宿登记表
      </Title>
      <g fill="none" stroke="#7a869d">
        <path d="M10 24h64v56H10zM10 38h64M10 52h64M10 66h64M34 24v56" />
      </g>
      <Seal x={60} y={94} />
    </Sheet>
  ),
  PHYSICAL_EXAM: (
    <Sheet>
      <Title x={42} y={14}>
        体格检查证明
      </Title>
      <path d="M14 24h6v-6h6v6h6v6h-6v6h-6v-6h-6z" fill="#2f8f6b" transform="translate(-2 4)" />
      <Portrait x={54} y={22} size={0.7} />
      <Lines x={12} y={56} width={60} count={4} step={7} />
      <Seal x={60} y={94} />
    </Sheet>
  ),
  RELATIONSHIP_PROOF: certificate,
  RELATIONSHIP_PROOF_ZH: translated,
  NATIONALITY_REVIEW_ZH: translated,
  NAME_CHANGE_PROOF_ZH: translated,
  SPONSOR_WORK_PERMIT: card,
  SPONSOR_PASSPORT: passport,
  SPONSOR_RESIDENCE_PERMIT: permitPage,
  NATIONALITY_REVIEW: letter("国籍审查材料", true),
  OLD_PASSPORT: (
    <Sheet wide>
      <Portrait x={8} y={14} size={1.1} />
      <Lines x={42} y={18} width={60} count={6} />
      <MachineLines y={68} />
      <path d="M112 0h-20l20 20z" className="fill-ground stroke-line" />
      <text x="56" y="48" fontSize="14" fontWeight="700" fill="#c22f2f" transform="rotate(-14 56 46)" textAnchor="middle">
        CANCELLED
      </text>
    </Sheet>
  ),
  NAME_CHANGE_PROOF: certificate,
  LOSS_STATEMENT: letter("遗失说明", false),
  DAMAGED_PERMIT: (
    <Sheet wide>
      {sticker}
      <path d="M70 0l-6 18 9 14-10 16 8 14-5 22" fill="none" stroke="#c22f2f" strokeWidth="2.4" />
    </Sheet>
  ),
};

/** What a paper looks like, drawn. */
export const PaperSample = ({ of }: { readonly of: ListedPaper }) => DRAWINGS[of] ?? written;
