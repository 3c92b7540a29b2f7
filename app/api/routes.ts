import type { Routes } from "@/lib/server/edge/http/openapi";
import * as calendarEntry from "./appointments/[id]/calendar/route";
import * as cancelling from "./appointments/[id]/route";
import * as bookingFamily from "./appointments/family/route";
import * as booking from "./appointments/route";
import * as board from "./board/[table]/route";
import * as copy from "./account/copy/route";
import * as answers from "./applications/[id]/answers/route";
import * as files from "./applications/[id]/files/route";
import * as status from "./applications/[id]/status/route";
import * as signIn from "./auth/[...nextauth]/route";
import * as deskEvents from "./desk/events/route";
import * as deskQueue from "./desk/queue/route";
import * as demoAccounts from "./demo/accounts/route";
import * as demoClock from "./demo/clock/route";
import * as demoInbox from "./demo/inbox/route";
import * as documents from "./documents/[id]/[file]/route";
import * as file from "./files/[id]/route";
import * as slots from "./halls/[id]/slots/route";
import * as hallDisplay from "./hall/[id]/display/route";
import * as hallCheckIn from "./hall/[id]/check-in/route";
import * as hallHeartbeat from "./hall/[id]/heartbeat/route";
import * as offlineTickets from "./hall/[id]/offline-tickets/route";
import * as hallEvents from "./hall/[id]/events/route";
import * as halls from "./halls/route";
import * as list from "./lists/[list]/route";
import * as live from "./health/live/route";
import * as ready from "./health/ready/route";
import * as pdfParts from "./pdf-parts/[kind]/[name]/route";
import * as filledTemplates from "./applications/[id]/templates/[file]/route";
import * as readerParts from "./reader-parts/[name]/route";
import * as phone from "./phone/[pass]/route";
import * as waiting from "./applications/[id]/waiting/route";
import * as waitingOffer from "./applications/[id]/waiting/offer/route";
import * as publicStatus from "./status/route";
import * as tipFiles from "./tips/[number]/files/route";
import * as tipFile from "./tips/files/[id]/route";
import * as tickets from "./tickets/route";
import * as ticketEvents from "./tickets/events/route";
import * as templates from "./templates/[file]/route";

/** Every route but the description itself, by its address as openapi.json writes it. */
export const ROUTES = {
  "/api/account/copy": copy,
  "/api/applications/{id}/status": status,
  "/api/applications/{id}/answers": answers,
  "/api/applications/{id}/files": files,
  "/api/phone/{pass}": phone,
  "/api/files/{id}": file,
  "/api/tips/{number}/files": tipFiles,
  "/api/tips/files/{id}": tipFile,
  "/api/documents/{id}/{file}": documents,
  "/api/templates/{file}": templates,
  "/api/applications/{id}/templates/{file}": filledTemplates,
  "/api/pdf-parts/{kind}/{name}": pdfParts,
  "/api/lists/{list}": list,
  "/api/board/{table}": board,
  "/api/reader-parts/{name}": readerParts,
  "/api/halls": halls,
  "/api/halls/{id}/slots": slots,
  "/api/hall/{id}/display": hallDisplay,
  "/api/hall/{id}/events": hallEvents,
  "/api/hall/{id}/heartbeat": hallHeartbeat,
  "/api/hall/{id}/check-in": hallCheckIn,
  "/api/hall/{id}/offline-tickets": offlineTickets,
  "/api/appointments": booking,
  "/api/appointments/family": bookingFamily,
  "/api/appointments/{id}": cancelling,
  "/api/appointments/{id}/calendar": calendarEntry,
  "/api/applications/{id}/waiting": waiting,
  "/api/applications/{id}/waiting/offer": waitingOffer,
  "/api/status": publicStatus,
  "/api/auth/{nextauth}": signIn,
  "/api/health/live": live,
  "/api/health/ready": ready,
  "/api/tickets": tickets,
  "/api/tickets/events": ticketEvents,
  "/api/desk/events": deskEvents,
  "/api/desk/queue": deskQueue,
  "/api/demo/inbox": demoInbox,
  "/api/demo/clock": demoClock,
  "/api/demo/accounts": demoAccounts,
} satisfies Routes;
