import { paths } from "@/lib/paths";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { leaveWithoutCase } from "./no-case";

/** An application with the visit that is booked for it; whoever has none is led to the application. */
export const bookedVisit = async (id: string) => {
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  const { appointment } = application;
  if (appointment?.status !== "BOOKED") return leavePage(paths.application(id));
  return { actor, application, appointment };
};
