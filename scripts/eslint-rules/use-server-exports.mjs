/** Whether the initial value is `defineAction(…)`, the one wrapper that knows the actor and checks the input. */
const isDefined = (node) =>
  node?.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "defineAction";

/** Every export of a "use server" file can be called by anybody with curl; each must be made by `defineAction`. */
export const useServerExports = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      bare: 'An export of a "use server" file is a public endpoint. Make it with defineAction, which checks the actor and the input.',
      inline:
        'No inline "use server" functions: put the action into a "use server" file and make it with defineAction.',
    },
  },
  create(context) {
    const { body } = context.sourceCode.ast;
    const isServerFile = body.some((statement) => statement.directive === "use server");
    const check = (node) => {
      if (!isServerFile || node.exportKind === "type") return;
      const declared = node.declaration;
      if (declared?.type === "TSTypeAliasDeclaration" || declared?.type === "TSInterfaceDeclaration") return;
      const isConst = declared?.type === "VariableDeclaration" && declared.kind === "const";
      if (isConst && declared.declarations.every((one) => isDefined(one.init))) return;
      context.report({ node, messageId: "bare" });
    };
    return {
      ExportNamedDeclaration: check,
      ExportDefaultDeclaration: check,
      ExportAllDeclaration: check,
      "BlockStatement > ExpressionStatement[directive='use server']": (node) =>
        context.report({ node, messageId: "inline" }),
    };
  },
};
