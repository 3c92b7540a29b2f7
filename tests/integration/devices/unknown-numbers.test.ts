import { POST } from "@/app/api/hall/[id]/check-in/route";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { UNKNOWN_NUMBERS_AT_KIOSK } from "@/lib/domain/visit/hall-device";
import { disconnect } from "@/lib/server/db/client";
import { aDevice } from "../../support/factories/devices";
import { onAMonday } from "../../support/practice-days";

jest.mock("@/lib/server/edge/auth/device-cookie");

beforeEach(() => onAMonday({ capacity: 30 }));
afterAll(disconnect);

const typed = async (body: object): Promise<number> => {
  const request = new Request("http://localhost/api/hall/1/check-in", {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify(body),
  });
  return (await POST(request, { params: Promise.resolve({ id: "1" }) })).status;
};

test.each([
  ["one visitor", {}],
  ["the others of a family", { family: true }],
])("numbers nobody has are counted at a kiosk, asked for %s", async (_, wish) => {
  jest.mocked(deviceOfRequest).mockResolvedValue((await aDevice("KIOSK")).device);
  for (let tries = 0; tries < UNKNOWN_NUMBERS_AT_KIOSK; tries += 1)
    expect(await typed({ number: "44030026010100001", ...wish })).toBe(404);
  expect(await typed({ number: "44030026010100001", ...wish })).toBe(429);
});
