import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { testAtDesks as test } from "../support/desks";
import { walk } from "../support/whole-way";

for (const [at, type] of APPLICATION_TYPES.entries())
  test(`a family member goes from a phone number to a permit in hand, through every desk, in English at a desk: ${type}`, async ({
    browser,
    desks,
  }) => {
    test.setTimeout(300_000);
    await walk(browser, desks, { type, locale: "en", phone: `1990000042${at}`, desk: true });
  });
