import { type MessageFormatElement, TYPE, parse } from "@formatjs/icu-messageformat-parser";
import compile from "icu-minify/compile";
import formatRaw from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import { LOCALES } from "@/lib/domain/locales";
import { compiledMessagesOf } from "@/lib/server/base/compiled-messages";
import formatOnServer from "@/lib/server/base/format-message";
import { messagesOf } from "@/lib/server/base/messages";

const flat = (tree: object): unknown[] =>
  Object.values(tree).flatMap((value: unknown) =>
    typeof value === "object" && value && !Array.isArray(value) ? flat(value) : [value],
  );

type Values = NonNullable<Parameters<typeof formatRaw>[2]>;

/** Something for every place, and for a choice the branch at this place. */
const valuesFor = (elements: readonly MessageFormatElement[], branch: number): Values =>
  Object.assign(
    {},
    ...elements.map((element): Values => {
      switch (element.type) {
        case TYPE.argument:
          return { [element.value]: `<${element.value}>` };
        case TYPE.number:
          return { [element.value]: 1234.5 };
        case TYPE.tag:
          return {
            ...valuesFor(element.children, branch),
            [element.value]: (parts) => `[${[parts].flat().join("")}]`,
          };
        case TYPE.plural:
        case TYPE.select: {
          const options = Object.entries(element.options);
          const [name] = options[branch % options.length] ?? ["other"];
          const within = Object.assign({}, ...options.map(([, { value }]) => valuesFor(value, branch)));
          return { ...within, [element.value]: element.type === TYPE.plural ? branch + 1 : name };
        }
        default:
          return {};
      }
    }),
  ) as Values;

describe.each(LOCALES)("messages in %s", (locale) => {
  const cache = _createCache();
  const options = { cache, formatters: _createIntlFormatters(cache), locale, timeZone: "Asia/Shanghai" };
  const texts = flat(messagesOf(locale)) as string[];

  it("say compiled, and on the server as they are written, what the whole formatter says", () => {
    const differing = texts.flatMap((text) =>
      [0, 1, 2, 3].flatMap((branch) => {
        const values = valuesFor(parse(text), branch);
        const said = formatRaw("", text, values, options);
        const others = [
          formatCompiled("", compile(text), values, options),
          formatOnServer("", text, values, options),
          formatOnServer("", compile(text), values, options),
        ];
        return others.every((other) => String(other) === String(said)) ? [] : [[text, said, ...others]];
      }),
    );
    expect(differing).toEqual([]);
  });

  it("are compiled one for one, and stay their text where nothing stands open", () => {
    const compiled = flat(compiledMessagesOf(locale));
    expect(compiled).toHaveLength(texts.length);
    const plain = texts.map((text) => (/[{<]/.test(text) ? undefined : text));
    expect(compiled.map((message, at) => (plain[at] === undefined ? undefined : message))).toEqual(plain);
  });

  it("are made of lists and plain objects alone, as what a page gives to the browser must be", () => {
    const odd = (part: unknown): boolean =>
      typeof part === "object" &&
      part !== null &&
      ((!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) ||
        Object.values(part).some(odd));
    expect(flat(compiledMessagesOf(locale)).filter(odd)).toEqual([]);
  });

  it("throw on the server for a place that nobody filled", () => {
    const open = compile("{day}, {hall}");
    expect(() => formatOnServer("", open, { day: "Monday" }, options)).toThrow("hall");
    expect(() => formatOnServer("", "{day}, {hall}", { day: "Monday" }, options)).toThrow("hall");
    expect(() => formatOnServer("", open, undefined, options)).toThrow("day");
  });
});
