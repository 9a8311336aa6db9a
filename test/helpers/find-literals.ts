import { transform } from "esbuild";

/** Attributes and properties whose value is no text for people. */
const technical =
  /"?\b(?:class|rel|role|content|name|type|href|id|property|http-equiv|dir|loading|decoding)"?: (?:[^,"}]*\? )?"[^"]*"(?: : "[^"]*")?/g;

const error = /new (?:\w*Error)\(\s*(?:`[^`]*`|"[^"]*")/g;
const literal = /"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** Two words, a capitalized word alone, a label before its value, or a word that continues a sentence. */
const isText = /\p{L}{2,}[,.:;]? +\p{L}{2,}|^\p{Lu}\p{Ll}+[:.]?$|\p{L}{2,}[:.,]? $|^[,;]? \p{L}{2,}/u;

/**
 * Finds texts for people in TypeScript or TSX: JSX text, attributes, strings and templates. Comments, types, messages of errors
 * and values of technical attributes do not count. It judges by form, so a technical string can look like a text.
 */
export async function findLiterals(source: string): Promise<string[]> {
  const { code } = await transform(source, {
    loader: "tsx",
    jsx: "transform",
    jsxFactory: "h",
    jsxFragment: "F",
  });
  const plain = code
    .replace(/^import .*$/gm, "")
    .replace(error, "")
    .replace(technical, "");
  return [...plain.matchAll(literal)]
    .map(([, text, template]) => text ?? template?.replace(/\$\{[^}]*\}/g, "") ?? "")
    .filter((text) => isText.test(text));
}
