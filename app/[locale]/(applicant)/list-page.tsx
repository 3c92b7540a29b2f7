import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import type { ApplicantList } from "@/lib/domain/case/states";
import { lookCookie, lookOf } from "@/lib/domain/lists/list-look";
import { listViewOf } from "@/lib/domain/lists/list-view";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { keepLook } from "./list-actions";

interface ListPageProps {
  readonly kind: ApplicantList;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
  readonly done?: ReactNode;
}

/** The page of one of the three look-ups. */
export const ListPage = async ({ kind, searchParams, done }: ListPageProps) => {
  const actor = await requireApplicant();
  const view = listViewOf(kind, await searchParams);
  const look = lookOf(kind, (await cookies()).get(lookCookie(kind))?.value);
  const [found, { dates }] = await Promise.all([listOfApplicant(actor, kind, view), getMessages()]);
  return (
    <NextIntlClientProvider messages={{ dates }}>
      <ApplicationList kind={kind} view={view} look={look} keepLook={keepLook} done={done} {...found} />
    </NextIntlClientProvider>
  );
};
