import { onEnvelope } from "@/lib/domain/visit/delivery";

const to = { recipient: "YOON SOYEON", phone: "19900007731", postcode: "518067" };

test("an address in Chinese is written close, as on an envelope", () => {
  const chinese = {
    province: "广东省",
    city: "深圳市",
    district: "南山区",
    address: "蛇口街道演示花园3栋1204",
  };
  expect(onEnvelope({ ...to, ...chinese })).toBe(
    "518067 广东省深圳市南山区蛇口街道演示花园3栋1204 YOON SOYEON 19900007731",
  );
});

test("the parts of an address in Latin letters stand apart, and a postcode nobody gave leaves no gap", () => {
  const latin = { province: "Guangdong", city: "Shenzhen", district: "Nanshan", address: "18 Wanghai Road" };
  expect(onEnvelope({ ...to, ...latin, postcode: "" })).toBe(
    "Guangdong Shenzhen Nanshan 18 Wanghai Road YOON SOYEON 19900007731",
  );
});
