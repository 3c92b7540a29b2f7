import { Document, Page, Image as Picture, Text, View } from "@react-pdf/renderer";
import { SectionsAboutThePerson } from "./person-sections";
import { SectionsAboutThePermit } from "./permit-sections";
import type { ApplicationFormProps } from "./props";
import { INK, LINE, Label, Row, Watermark } from "../sheet/parts";
import { VerifyMark } from "../sheet/verify-mark";
import { inBoth, PAPER_LANG, type Word, word } from "../sheet/words";

const PAGE = {
  padding: 26,
  paddingTop: 20,
  paddingBottom: 14,
  fontFamily: "Noto Sans SC",
  fontSize: 8,
  color: INK,
} as const;
const PHOTO = { width: 94, height: 136 } as const;

const Photo = ({ source }: { source?: string }) => (
  <View
    style={{ ...PHOTO, borderWidth: 0.6, borderColor: LINE, justifyContent: "center", alignItems: "center" }}
  >
    {source ? (
      <Picture
        src={source}
        style={{ width: PHOTO.width - 2, height: PHOTO.height - 2, objectFit: "contain" }}
      />
    ) : (
      <>
        <Label text={word("photoBox")} size={9} />
        <Text style={{ fontSize: 6, marginTop: 3 }}>{word("photoHint").zh}</Text>
        <Text style={{ fontSize: 5.5 }}>{word("photoHint").en}</Text>
      </>
    )}
  </View>
);

const Heading = ({ form }: { form: ApplicationFormProps }) => (
  <View style={{ flexGrow: 1, flexBasis: 0, paddingTop: 8 }}>
    <Text style={{ fontSize: 18, fontWeight: 700, textAlign: "center", letterSpacing: 2 }}>
      {word("formTitle").zh}
    </Text>
    <Text style={{ fontSize: 9.5, textAlign: "center", marginTop: 3 }}>{word("formTitle").en}</Text>
    <Text style={{ fontSize: 7, textAlign: "center", marginTop: 8 }}>{word("formInk").zh}</Text>
    <Text style={{ fontSize: 6.5, textAlign: "center", marginTop: 1 }}>{word("formInk").en}</Text>
    <View style={{ flexDirection: "row", marginTop: 20, marginBottom: 6 }}>
      <Label text={word("serial")} size={7.5} />
      <Text style={{ fontSize: 9, marginLeft: 5, marginRight: 22 }}>{form.serial}</Text>
      <Label text={word("category")} size={7.5} />
      <Text style={{ fontSize: 9, marginLeft: 5 }}>{inBoth(form.type)}</Text>
    </View>
  </View>
);

const Signature = ({ name, value = "" }: { name: Word; value?: string }) => (
  <View
    style={{ width: "50%", flexDirection: "row", alignItems: "flex-end", paddingRight: 14, marginTop: 14 }}
  >
    <Label text={word(name)} />
    <View style={{ flexGrow: 1, borderBottomWidth: 0.5, borderColor: LINE, marginLeft: 4, minHeight: 10 }}>
      <Text style={{ fontSize: 8.5 }}>{value}</Text>
    </View>
  </View>
);

const Declaration = ({ form }: { form: ApplicationFormProps }) => (
  <View style={{ padding: 5, paddingBottom: 8 }} wrap={false}>
    <Text style={{ fontSize: 8 }}>{word("declaration").zh}</Text>
    <Text style={{ fontSize: 6.5, marginTop: 2 }}>{word("declaration").en}</Text>
    <View style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 6 }}>
      <Signature name="signature" />
      <Signature name="filerSignature" />
      <Signature name="tel" value={form.mobile} />
      <Signature name="tel" value={form.filerPhone} />
      <Signature name="appliedOn" />
      <Signature name="seal" />
    </View>
  </View>
);

const notesOf = (form: ApplicationFormProps): Word[] => [
  form.draft ? "draftNote" : "generated",
  ...(form.marked ? (["markerNote"] as const) : []),
  ...(form.demo ? (["demoNote"] as const) : []),
];

/** 外国人签证证件申请表: the ten sections of the official form on one A4 page, filled from the application. */
export const Sheet = (form: ApplicationFormProps) => (
  <Document
    title={`${word("formTitle").zh} ${form.serial}`}
    language={PAPER_LANG}
    creationDate={new Date(form.datedAt)}
  >
    <Page size="A4" style={PAGE}>
      <VerifyMark url={form.verify} left={PAGE.padding} top={PAGE.paddingTop + 8} />
      {form.draft ? <Watermark text={word("draftMark")} /> : null}
      <View style={{ flexDirection: "row" }}>
        <Heading form={form} />
        <Photo source={form.photo} />
      </View>
      <View style={{ borderWidth: 1, borderColor: LINE, marginTop: 5 }}>
        <SectionsAboutThePerson form={form} />
        <SectionsAboutThePermit form={form} />
        <Row last>
          <Declaration form={form} />
        </Row>
      </View>
      <View style={{ marginTop: 4 }}>
        {notesOf(form).map((name) => (
          <Text key={name} style={{ fontSize: 6, color: "#4A5468" }}>
            {inBoth(word(name))}
          </Text>
        ))}
      </View>
    </Page>
  </Document>
);
