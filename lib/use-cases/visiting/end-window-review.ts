import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { closeTicket } from "@/lib/server/db/repositories/tickets/tickets";
import type { OpenAct } from "../case/act-on-case";
import { endAppointment } from "./end-visit";

/** The visit is over: ticket and appointment are closed. @returns the columns that keep who sat at the window */
export const endWindowReview = async (
  { tx, subject, at }: OpenAct,
  actor: Actor,
  visit: "DONE" | "INVALID_VISIT",
): Promise<{ windowOfficerId: string | null }> => {
  if (subject.appointment) {
    await closeTicket(tx, subject.appointment.id);
    await endAppointment(tx, subject.appointment, visit, at);
  }
  return { windowOfficerId: actor.kind === "officer" ? actor.officerId : null };
};
