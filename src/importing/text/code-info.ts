/** What stands after the fence of a block of code in other systems: the language, and a name that readers see. */
interface CodeInfo {
  readonly lang: string;
  readonly title: string;
}

const named =
  /(?:^|[\s{,])(?:title|file|filename|caption|name|label)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{},]+))/i;
/** `js:src/app.js`, `js src/app.js` */
const path = /^(?:[^\s:{]+)?(?::|\s+)([\w@./[\]-]*\w\.\w{1,8})(?=\s|$)/;

/** Reads `js {1,3} title="a.js"`, `js:a.js`, `js src/a.js active`, `rust,ignore`, `{.python .wide}`. */
export function readInfo(info: string): CodeInfo {
  const text = info.trim();
  const [, lang = ""] = /^\{?\.?([^\s,{}:="']*)(?![^\s,{}:]*=)/.exec(text) ?? [];
  const [, double, single, plain] = named.exec(text) ?? [];
  const title = double ?? single ?? plain ?? path.exec(text)?.[1] ?? "";
  return { lang, title: title.replace(/\s+/g, " ").trim() };
}

/** Formats code within a line. */
export function formatCodeSpan(code: string): string {
  const ticks = findTicks(code, 0);
  const space = /^`|`$/.test(code) ? " " : "";
  return `${ticks}${space}${code}${space}${ticks}`;
}

/** More backticks than stand side by side in a code, and more than `least`. */
export function findTicks(code: string, least: number): string {
  return "`".repeat(Math.max(least, ...(code.match(/`+/g) ?? []).map((run) => run.length)) + 1);
}
