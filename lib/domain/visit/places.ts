/** Windows where somebody is told in person what this platform cannot do for them (domain.md §4, where each is sourced):
 *  name and address are `advice.places.<id>`; both keep HALL_HOURS from Monday to Friday. */
export const PLACES = [
  { id: "civicCenter", phone: "0755-12367" },
  { id: "luohu", phone: "0755-84465490" },
] as const;
