import { test } from "../../support/browser";
import { walk } from "../support/whole-way";

test("the whole way holds when the server restarts between any two steps", async ({ browser, server }) => {
  test.setTimeout(420_000);
  await walk(browser, server, { locale: "zh", phone: "19900000002" }, () => server.restart());
});
