import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { useServerExports } from "./scripts/eslint-rules/use-server-exports.mjs";

const code = ["**/*.ts", "**/*.tsx"];
const product = ["app/**", "components/**", "lib/**", "proxy.ts", "instrumentation.ts"].map((glob) =>
  glob.endsWith("**") ? `${glob}/*.{ts,tsx}` : glob,
);

const defaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only; a default export is for Next's own files and tool configurations.",
};
const askingTheTime = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Only lib/server/base/clock.ts asks the time; take `now` as a parameter.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Only lib/server/base/clock.ts asks the time; take `now` as a parameter.",
  },
];
const askingTheType = {
  selector:
    "BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(FIRST|EXTENSION|RENEWAL|REISSUE)$/], SwitchCase > Literal[value=/^(FIRST|EXTENSION|RENEWAL|REISSUE)$/]",
  message: "What makes a type stands in lib/domain/types/<type>; ask `factsOf(type)`.",
};
const isOneLanguage = "Literal[value=/^(zh|en)(-|$)/]";
/** Law 7: words come in pairs, read with inLanguage(); what else differs is in lib/domain/locales.ts. */
const askingTheLanguage = [
  {
    selector: `BinaryExpression[operator=/^[=!]==?$/]:has(> ${isOneLanguage})`,
    message: "No language is special: use inLanguage(), factsOfLocale() or a message.",
  },
  {
    selector: `CallExpression[callee.property.name='startsWith']:has(> ${isOneLanguage})`,
    message: "No language is special: use localeFrom().",
  },
];
const columnsOfLanguages = {
  selector: "Identifier[name=/^(name|address)(Zh|En)$/]",
  message: "Columns of one language stay in lib/server/db: read-models hand out LocalText.",
};
const syntax = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

/** Imports that point against the arrow: domain ← server ← use-cases ← app, domain ← components ← app. */
const against = (folders, message) => ({ group: folders.map((folder) => `@/${folder}/**`), message });
const generated = {
  group: ["**/db/generated/**", "**/generated/client"],
  message: "Only lib/server/db knows the generated client.",
};
const imports = (...patterns) => ({ "@typescript-eslint/no-restricted-imports": ["error", { patterns }] });

const nobodyImportsApp = against(["app"], "Nobody imports app: it is the outermost room.");

const config = [
  {
    ignores: [
      "node_modules/**",
      "**/.next/**",
      ".data/**",
      "test-results/**",
      "lib/server/db/generated/**",
      "next-env.d.ts",
    ],
  },
  ...nextVitals,
  ...nextTypescript,
  {
    files: [...code, "**/*.mjs", "**/*.js"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { "max-lines": ["error", 300], eqeqeq: "error", "prefer-const": "error" },
  },
  {
    files: code,
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["tests/**"],
    rules: { "max-lines": ["error", 400], "no-empty-pattern": "off", "react-hooks/rules-of-hooks": "off" },
  },
  {
    files: product,
    plugins: { house: { rules: { "use-server-exports": useServerExports } } },
    rules: {
      "house/use-server-exports": "error",
      "no-console": "error",
      // The pictures here are people's documents and charts: they must not pass through an image cache.
      "@next/next/no-img-element": "off",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only lib/server/base/env.ts reads the environment." },
      ],
    },
  },
  { files: ["lib/server/base/env.ts", "instrumentation.ts"], rules: { "no-restricted-properties": "off" } },
  {
    files: ["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    rules: syntax(defaultExport, ...askingTheTime, ...askingTheLanguage, askingTheType, columnsOfLanguages),
  },
  {
    files: ["lib/server/db/**/*.ts"],
    rules: syntax(defaultExport, ...askingTheTime, ...askingTheLanguage, askingTheType),
  },
  {
    files: ["app/**/*.{ts,tsx}", "proxy.ts"],
    rules: syntax(...askingTheTime, ...askingTheLanguage, askingTheType, columnsOfLanguages),
  },
  // next-intl's plugin asks for a default export there.
  {
    files: ["lib/server/edge/intl-request.ts", "lib/server/base/format-message.ts"],
    rules: syntax(...askingTheTime, ...askingTheLanguage, askingTheType),
  },
  { files: ["lib/server/base/clock.ts"], rules: syntax(defaultExport, ...askingTheLanguage, askingTheType) },
  {
    files: ["lib/domain/**/*.{ts,tsx}"],
    rules: imports(
      nobodyImportsApp,
      generated,
      against(
        ["lib/server", "lib/use-cases", "components"],
        "The domain imports nothing from the rooms around it.",
      ),
      {
        group: [
          "next",
          "next/**",
          "react",
          "react-dom",
          "@prisma/**",
          "next-intl",
          "node:fs",
          "node:fs/**",
          "server-only",
        ],
        message: "The domain is pure: no framework, no database, no input or output.",
      },
    ),
  },
  {
    files: ["lib/server/**/*.{ts,tsx}"],
    ignores: ["lib/server/db/**"],
    rules: imports(
      nobodyImportsApp,
      generated,
      against(["lib/use-cases"], "The server serves the use-cases, not the other way round."),
    ),
  },
  {
    files: ["lib/use-cases/**/*.{ts,tsx}"],
    rules: imports(nobodyImportsApp, generated, against(["components"], "A use-case knows no component.")),
  },
  {
    files: ["components/**/*.{ts,tsx}"],
    rules: imports(nobodyImportsApp, generated, {
      ...against(
        ["lib/server", "lib/use-cases"],
        "A component gets its data as props; only types may come from there.",
      ),
      allowTypeImports: true,
    }),
  },
  { files: ["app/**/*.{ts,tsx}"], rules: imports(generated) },
];

export default config;
