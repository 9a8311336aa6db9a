// biome-ignore lint/correctness/noUndeclaredDependencies: VS Code gives this module to extensions.
const vscode = require("vscode");

exports.activate = async (context) => {
  // Any command compiles it, such as npm run build.
  const { activate } = await import("../../../lib/vscode.mjs");
  activate(vscode, context);
};
