import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";
import { findNearest } from "../model/find-nearest.ts";

/** The kinds of words that a page tells apart: by weight, by the accent's colour, and by the quiet colour. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // No word on which Readability drops an element, such as "comment".
    "code-word": "built_in keyword literal name section selector-tag title type",
    "code-value": "addition bullet char link number regexp string symbol",
    "code-note": "comment deletion doctag meta quote",
  }).flatMap(([kind, scopes]) => scopes.split(" ").map((scope) => [scope, kind] as const)),
);

/** Names of what has no colours. */
const plain: ReadonlySet<string> = new Set(
  "console log none nohighlight output plain plaintext text txt".split(" "),
);
/** Common names; the others are found by loading all languages. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["html", "xml"],
  ["js", "javascript"],
  ["jsx", "javascript"],
  ["md", "markdown"],
  ["py", "python"],
  ["rs", "rust"],
  ["sh", "bash"],
  ["svg", "xml"],
  ["ts", "typescript"],
  ["tsx", "typescript"],
  ["yml", "yaml"],
]);
/** Languages inside others. They are always loaded together, so that a block looks the same whatever came before it. */
const inside: ReadonlyMap<string, readonly string[]> = new Map([
  ["xml", ["css", "javascript"]],
  ["markdown", ["xml"]],
  ["php", ["xml"]],
  ["javascript", ["xml", "css"]],
  ["typescript", ["xml", "css"]],
]);

/** The longest block with colours, in UTF-16 code units: some grammars take time that grows with the square of a line's length. */
const longest = 20_000;

/** Synchronous, and only when a text has code with a language: highlight.js takes 20 ms to load, all its languages 100 ms. */
const load = createRequire(import.meta.url);
const highlighters = new Map<string, HLJSApi>();

/**
 * Highlights code by classes. The result depends on the arguments only.
 * @returns HTML; empty if the language is unknown or has no colours, or if the code is very long.
 */
export function highlightCode(code: string, name: string): string {
  const language = findLanguage(name);
  if (language === undefined || code.length > longest) return "";
  const highlighter = highlighters.get(language) ?? createHighlighter(language);
  highlighters.set(language, highlighter);
  return joinKinds(highlighter.highlight(code, { language, ignoreIllegals: true }).value);
}

/** Describes a name that is no language; undefined for one that is, or that has no colours. */
export function describeUnknownLanguage(name: string): string | undefined {
  if (name === "" || plain.has(name.toLowerCase()) || findLanguage(name) !== undefined) return undefined;
  const nearest = findNearest(name, [...aliases.keys(), ...loadAll().listLanguages()]);
  const hint = nearest ? `did you mean "${nearest}"?` : "write text for none";
  return `found the language "${name}", which is not known, so that the code has no colours; ${hint}`;
}

function findLanguage(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (plain.has(wanted) || !/^[a-z0-9][a-z0-9+#_-]{0,40}$/.test(wanted)) return undefined;
  const language = aliases.get(wanted) ?? wanted;
  if (highlighters.has(language) || isInPackage(language)) return language;
  const all = loadAll();
  return all.listLanguages().find((one) => one === wanted || all.getLanguage(one)?.aliases?.includes(wanted));
}

function isInPackage(language: string): boolean {
  try {
    load.resolve(`highlight.js/lib/languages/${language}`);
    return true;
  } catch {
    return false;
  }
}

function createHighlighter(language: string): HLJSApi {
  const core: HLJSApi = load("highlight.js/lib/core");
  const highlighter = core.newInstance();
  for (const one of [language, ...(inside.get(language) ?? [])])
    highlighter.registerLanguage(one, load(`highlight.js/lib/languages/${one}`));
  return highlighter;
}

function loadAll(): HLJSApi {
  return load("highlight.js");
}

/** Keeps only the elements that a page shows in another way, with the classes of {@link kinds}. */
function joinKinds(html: string): string {
  const open: string[] = [];
  return html.replace(/<span class="hljs-([a-z_-]+)[^"]*">|<span[^>]*>|<\/span>/g, (tag, scope?: string) => {
    if (tag === "</span>") return open.pop() ?? "";
    const kind = kinds.get(scope ?? "");
    open.push(kind ? "</span>" : "");
    return kind ? `<span class="${kind}">` : "";
  });
}
