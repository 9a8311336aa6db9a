/*
 * `offprint/vscode`: what the extension in `.vscode/extensions/offprint` of a publication starts.
 */

export { activate } from "../editing/vscode.ts";
