import { type ActionState, MOST_BODY_BYTES } from "@/lib/domain/action-state";

export type PostedAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

/** No answer came: the line is dead, the server is being started again, or what stands before it answered for it. What
 *  the server itself throws, a redirect too, bears a digest and is Next's. */
const isUnreached = (error: unknown): boolean =>
  error instanceof Error &&
  !("digest" in error) &&
  (error instanceof TypeError || /unexpected response|connection closed/i.test(error.message));

const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );

const bytesOf = (texts: Readonly<Record<string, string>>): number =>
  new Blob(Object.entries(texts).flat()).size;

/** What a server action answers. More than it takes is not sent at all, for what stands before it may cut the line; that the server was not reached is a refusal that keeps what was typed. */
export const answerTo = async (
  action: PostedAction,
  previous: ActionState,
  form: FormData,
): Promise<ActionState> => {
  if (bytesOf(textsOf(form)) > MOST_BODY_BYTES)
    return { status: "refused", code: "bodyTooLarge", values: textsOf(form) };
  try {
    return await action(previous, form);
  } catch (error) {
    if (!isUnreached(error)) throw error;
    return { status: "refused", code: "serviceAway", values: textsOf(form) };
  }
};
