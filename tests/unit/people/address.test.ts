import { isAddress } from "@/lib/domain/people/text-formats";
import { judgeStep } from "@/lib/domain/form/judge";
import { currentForm } from "@/lib/domain/types/known-types";
import { judgeDelivery } from "@/lib/domain/visit/delivery";
import { childAnswers, spouseAnswers } from "@/tests/support/first-answers";

const TODAY = "2026-11-23";

test.each(["A", "1", "123", "深圳", "Shenzhen", "...", "1 A", "88号"])("%s is no address", (typed) => {
  expect(isAddress(typed)).toBe(false);
});

test.each([
  "福田区海棠花园3栋1201",
  "榕树里6栋802",
  "新村6号",
  "福中三路市民中心B区",
  "Room 1201, Building 3, 88 Fuzhong 3rd Road",
  "Room1201,Building3,HaitangGardenPhaseII,No.88FuzhongThirdRoad,FutianDistrict,ShenzhenCity,Guangdong518026",
  "Rm 5B",
  "蛇口街道工业七路",
])("%s is one", (typed) => {
  expect(isAddress(typed)).toBe(true);
});

test("every address of everybody in the tests is one, whatever number, street and order are put together", () => {
  const { address, employerAddress } = spouseAnswers(TODAY);
  for (const known of [address, employerAddress, childAnswers(TODAY).address])
    expect(isAddress(known)).toBe(true);
  const streets = [
    "深南大道",
    "福中三路",
    "Nanshan Avenue",
    "Shekou Old Street",
    "海棠花园",
    "Rue de la Paix",
  ];
  const numbers = ["1", "88号", "3栋B座1802室", "No. 12", "十八号", "１２"];
  for (const street of streets)
    for (const number of numbers)
      for (const typed of [`${street}${number}`, `${number} ${street}`, `${street}, ${number}`])
        if (!isAddress(typed)) throw new Error(`${typed} was refused`);
});

test("it is asked for where somebody lives, works and gets the parcel", () => {
  const form = currentForm("FIRST");
  const { errors } = judgeStep(form, "personal", { ...spouseAnswers(TODAY), address: "A" }, TODAY);
  expect(errors.address).toBe("address");
  const family = { ...spouseAnswers(TODAY), sponsorAddress: "B", employerAddress: "C" };
  expect(judgeStep(form, "family", family, TODAY).errors).toMatchObject({
    sponsorAddress: "address",
    employerAddress: "address",
  });
  const parcel = { recipient: "KIM", phone: "19900000001", province: "广东", city: "深圳", district: "福田" };
  expect(judgeDelivery({ method: "EMS", ...parcel, address: "A" })).toMatchObject({
    errors: { address: "address" },
  });
});
