import { refused } from "@/lib/domain/result";
import { isDemo } from "../../base/env";
import { defineHandler } from "./define-handler";

type Handler = ReturnType<typeof defineHandler>;

const notThere = (method: "GET" | "POST" | "DELETE"): Handler =>
  defineHandler({ method, actor: "public", run: () => Promise.resolve(refused("notFound")) });

/** A route of the demo: in production every call is answered as if there were none, before anything of it is read. */
export const demoOnly =
  (method: "GET" | "POST" | "DELETE", handler: Handler): Handler =>
  (request, route) =>
    (isDemo() ? handler : notThere(method))(request, route);
