/**
 * esbuild's options for the TypeScript of the commands and of publications: modules are bundled with the modules that they import,
 * and packages stay external. In JavaScript, because `scripts/compile-code.js` needs them before any TypeScript can run.
 */
export const compileOptions = /** @type {const} */ ({
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  // As in tsconfig.json, which a publication may not have.
  jsx: "automatic",
  jsxImportSource: "preact",
  write: false,
  logLevel: "silent",
});
