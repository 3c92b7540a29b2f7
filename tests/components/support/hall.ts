import type { CallActions, CalledTicket } from "@/components/rooms/hall/CallDesk";
import type { HandOver } from "@/components/rooms/hall/HandOver";
import type { Arrival } from "@/components/rooms/hall/ReceptionDesk";
import type { TicketFacts } from "@/components/rooms/hall/TicketSlip";
import type { TicketRow } from "@/components/rooms/hall/TicketTable";
import type { ComponentProps } from "react";
import { unasked } from "./server";

type Permit = NonNullable<ComponentProps<typeof HandOver>["found"]>;

const visitor = { fullName: "ROSSI ANNA", serial: "44030026112300001" };

export const anArrival = (facts: Partial<Arrival> = {}): Arrival => ({
  id: "arrival-1",
  start: "09:00",
  ...visitor,
  number: "Y261126K7M2QX",
  status: "now",
  opensAt: "08:30",
  ticket: undefined,
  missed: false,
  matches: true,
  ...facts,
});

export const aTicket = (facts: Partial<TicketFacts> = {}): TicketFacts => ({
  number: "F012",
  fullName: visitor.fullName,
  hall: "福田办证大厅",
  issuedAt: "2026年11月26日 08:45",
  forInterview: true,
  inPerson: false,
  ...facts,
});

export const aTicketRow = (facts: Partial<TicketRow> = {}): TicketRow => ({
  id: "ticket-1",
  number: "F012",
  ...visitor,
  applicationId: "application-1",
  issuedAt: new Date("2026-11-26T08:45:00+08:00"),
  calls: 0,
  lane: "BOOKED",
  mine: false,
  status: "WAITING",
  place: "",
  href: undefined,
  matches: true,
  ...facts,
});

export const aCalledTicket = (facts: Partial<CalledTicket> = {}): CalledTicket => ({
  id: "ticket-1",
  number: "F012",
  ...visitor,
  calls: 1,
  ...facts,
});

export const callActions = (actions: Partial<CallActions> = {}): CallActions => ({
  callNext: unasked,
  callAgain: unasked,
  miss: unasked,
  begin: unasked,
  leave: unasked,
  hold: unasked,
  recall: unasked,
  ...actions,
});

export const aPermit = (facts: Partial<Permit> = {}): Permit => ({
  applicationId: "application-1",
  version: 9,
  ...visitor,
  state: "READY",
  ready: true,
  permitNumber: "JL0123456",
  validUntil: "2027年11月20日",
  ...facts,
});
