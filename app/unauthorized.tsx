/** Nothing throws it above a language; Next's own page, which every page would carry, is not wanted. */
export default function Unauthorized() {
  return null;
}
