"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { holdTicket } from "@/lib/use-cases/calling/hold-ticket";
import { leaveDesk } from "@/lib/use-cases/calling/leave-desk";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { resumeTicket } from "@/lib/use-cases/calling/resume-ticket";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";

const place = z.string().min(1).max(20);
const ticketId = z.uuid();
const called = z.strictObject({ ticketId, place });

export const callToWindow = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({ place }),
  run: (input, { actor }) => callNext({ actor, place: input.place, forInterview: false }),
  onOk: (called) => paths.counter({ place: called.place }),
});

export const recallToWindow = defineAction({
  actor: ["WINDOW"],
  schema: called,
  run: ({ place, ticketId }, { actor }) => callNext({ actor, place, forInterview: false, heldId: ticketId }),
  onOk: (called) => paths.counter({ place: called.place }),
});

export const callToRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: z.strictObject({ place }),
  run: (input, { actor }) => callNext({ actor, place: input.place, forInterview: true }),
  onOk: (called) => paths.interview({ place: called.place }),
});

export const recallToRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: called,
  run: ({ place, ticketId }, { actor }) => callNext({ actor, place, forInterview: true, heldId: ticketId }),
  onOk: (called) => paths.interview({ place: called.place }),
});

export const callOnceMore = defineAction({
  actor: ["WINDOW", "INTERVIEWER"],
  schema: called,
  run: (input, { actor }) => callAgain({ actor, ticketId: input.ticketId }),
});

export const passOverAtWindow = defineAction({
  actor: ["WINDOW"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await missTicket({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, inPerson, number: ticket }) =>
    paths.counter({ place, ticket, done: inPerson ? "missedInPerson" : "missed" }),
});

export const passOverAtRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await missTicket({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, inPerson, number: ticket }) =>
    paths.interview({ place, ticket, done: inPerson ? "missedInPerson" : "missed" }),
});

export const beginAtWindow = defineAction({
  actor: ["WINDOW"],
  schema: called,
  run: (input, { actor }) => serveTicket({ actor, ticketId: input.ticketId }),
  onOk: ({ applicationId }) => paths.counterCase(applicationId),
});

export const beginAtRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: called,
  run: (input, { actor }) => serveTicket({ actor, ticketId: input.ticketId }),
  onOk: ({ applicationId }) => paths.interviewCase(applicationId),
});

export const leaveWindow = defineAction({
  actor: ["WINDOW"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await leaveDesk({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, number: ticket }) => paths.counter({ place, ticket, done: "left" }),
});

export const leaveRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await leaveDesk({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, number: ticket }) => paths.interview({ place, ticket, done: "left" }),
});

export const holdAtWindow = defineAction({
  actor: ["WINDOW"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await holdTicket({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, number: ticket }) => paths.counter({ place, ticket, done: "held" }),
});

export const holdAtRoom = defineAction({
  actor: ["INTERVIEWER"],
  schema: called,
  run: async (input, { actor }) => {
    const result = await holdTicket({ actor, ticketId: input.ticketId });
    return result.kind === "ok" ? { ...result, data: { ...input, ...result.data } } : result;
  },
  onOk: ({ place, number: ticket }) => paths.interview({ place, ticket, done: "held" }),
});

const atHand = z.strictObject({ ticketId });

/** On the page of the case, which stays. */
export const holdHere = defineAction({
  actor: ["WINDOW", "INTERVIEWER"],
  schema: atHand,
  run: (input, { actor }) => holdTicket({ actor, ticketId: input.ticketId }),
});

export const resumeHere = defineAction({
  actor: ["WINDOW", "INTERVIEWER"],
  schema: atHand,
  run: (input, { actor }) => resumeTicket({ actor, ticketId: input.ticketId }),
});
