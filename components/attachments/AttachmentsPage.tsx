import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GoButton } from "@/components/ui/GoButton";
import { WizardFrame } from "@/components/wizard/WizardFrame";
import { BottomBar } from "@/components/layout/BottomBar";
import { Notice } from "@/components/ui/Notice";
import { cardsOf } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import type { DocumentSlot as Slot } from "@/lib/domain/vocabulary";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { FormAction } from "@/components/ui/use-posting";
import { ConfirmCarried } from "./ConfirmCarried";
import { DocumentPair } from "./document/DocumentPair";
import { RefreshWhilePending } from "./RefreshWhilePending";
import type { RefusedUpload } from "./UploadRefusal";

interface AttachmentsPageProps {
  readonly draft: DraftView;
  readonly back: string;
  /** What came of files posted without script. */
  readonly refused: RefusedUpload | undefined;
  /** The code by which a phone adds files, for a screen without a camera. */
  readonly phone: ReactNode;
  /** Says that the papers carried over still count. */
  readonly confirm: FormAction;
}

/** 附件信息 (guide §1.5 step 4): a card for every document these answers call for. */
export const AttachmentsPage = ({ draft, back, refused, phone, confirm }: AttachmentsPageProps) => {
  const t = useTranslations("attachments");
  const wizard = useTranslations("wizard");
  const { attachments, documents, errors } = useMessages();
  const cards = cardsOf(currentForm(draft.type), [...draft.required, ...draft.optional]);
  const propsOf = (slot: Slot) => ({
    applicationId: draft.id,
    slot,
    required: draft.required.includes(slot),
    files: draft.files.filter((file) => file.slot === slot),
    back,
    refused,
  });
  const done = draft.required.filter((slot) => draft.files.some((file) => file.slot === slot)).length;
  const pending = draft.files.some((file) => file.status === "PENDING");
  return (
    <WizardFrame draft={draft} page="attachments">
      <NextIntlClientProvider
        messages={{
          attachments,
          documents: { photoVerdicts: documents.photoVerdicts },
          errors: { refusals: errors.refusals },
        }}
      >
        <Notice title={t("progressTitle", { done, total: draft.required.length })}>
          <p>{t("rules")}</p>
          {draft.answers.birthDate ? null : <p>{t("birthDateFirst")}</p>}
          <p className="mt-1 flex flex-wrap gap-x-5">
            <Link href={paths.materials(draft.type)} className="link inline-flex min-h-11 items-center">
              {t("samples")}
            </Link>
            <Link href={paths.templates(draft.id)} className="link inline-flex min-h-11 items-center">
              {t("templates")}
            </Link>
          </p>
        </Notice>
        {draft.missing.unconfirmed.includes("attachments") ? (
          <Notice tone="warning" title={wizard("carried.papers", { serial: draft.carriedFrom })}>
            <p>{wizard("carried.papersBody")}</p>
            <ConfirmCarried action={confirm} applicationId={draft.id} label={wizard("carried.confirm")} />
          </Notice>
        ) : null}
        {phone}
        {pending ? <RefreshWhilePending /> : null}
        {cards.map(({ slot, translation }) => (
          <DocumentPair
            key={slot}
            original={propsOf(slot)}
            translation={translation && propsOf(translation)}
          />
        ))}
      </NextIntlClientProvider>
      <BottomBar>
        <GoButton href={paths.family(draft.id)} tone="quiet">
          {wizard("previous")}
        </GoButton>
        <GoButton href={paths.check(draft.id)}>{wizard("next")}</GoButton>
      </BottomBar>
    </WizardFrame>
  );
};
