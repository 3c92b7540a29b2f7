import { testAtDesks as test } from "../support/desks";
import { walk } from "../support/whole-way";

test("the whole way holds when the server restarts between any two steps", async ({
  browser,
  desks,
  server,
}) => {
  test.setTimeout(420_000);
  await walk(browser, desks, { locale: "zh", phone: "19900000002" }, () => server.restart());
});
