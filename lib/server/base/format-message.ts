import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import formatCompiled from "use-intl/format-message/format-only";

type Asked = Parameters<typeof formatCompiled>;

const compiled = new Map<string, CompiledMessage>();

const compiledOnce = (text: string): CompiledMessage => {
  const known = compiled.get(text) ?? compile(text);
  compiled.set(text, known);
  return known;
};

/** A place that nobody filled is a fault to be told; the small formatter would write "undefined" there. */
const insisting = (values: NonNullable<Asked[2]>): NonNullable<Asked[2]> =>
  new Proxy(values, {
    get: (given, name) => {
      if (!(name in given)) throw new Error(`The message asks for "${String(name)}", which was not given.`);
      return given[String(name)];
    },
  });

/** Stands on the server in place of next-intl's formatter (next.config.mjs): takes messages as they are written and as
 *  `compiledMessagesOf` gives them. Throws when a value is missing. The browser has the small formatter alone. */
export default function formatMessage(
  ...[key, message, values, options]: [Asked[0], Asked[1], Asked[2], Asked[3]]
): ReturnType<typeof formatCompiled> {
  const parts = typeof message === "string" && values ? compiledOnce(message) : message;
  return formatCompiled(key, parts, insisting(values ?? {}), options);
}
formatMessage.raw = true;
