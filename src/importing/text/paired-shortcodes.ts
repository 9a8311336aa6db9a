import type { TakeNote } from "../found-article.ts";

/** A form with a beginning and an end, which are looked for apart, so that one without an end takes linear time. */
interface PairedForm {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly translate: (groups: readonly string[], content: string) => string;
}

const formatCode = ([lang = ""]: readonly string[], code: string) =>
  `${"```"}${lang}\n${code.replace(/^\n|\n[ \t]*$/g, "")}\n${"```"}`;
const codeForms: readonly PairedForm[] = [
  {
    open: /\{%-?\s*highlight\s+([\w+#-]*)[^%]{0,200}%\}/g,
    close: /\{%-?\s*endhighlight\s*-?%\}/g,
    translate: formatCode,
  },
  {
    open: /\{\{[<%]\s*highlight\s+"?([\w+#-]*)"?[^}]{0,200}[>%]\}\}/g,
    close: /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
    translate: formatCode,
  },
];
const comment: PairedForm = {
  open: /\{%-?\s*comment\s*-?%\}/g,
  close: /\{%-?\s*endcomment\s*-?%\}/g,
  translate: () => "",
};

/** Translates shortcodes that are blocks of code; before code is protected. */
export function translateCodeShortcodes(text: string, take: TakeNote): string {
  return codeForms.reduce((rest, form) => translatePairs(rest, form, take), text);
}

/** Removes what templates leave out. */
export function removeTemplateComments(text: string, take: TakeNote): string {
  return translatePairs(text, comment, take);
}

function translatePairs(text: string, { open, close, translate }: PairedForm, take: TakeNote): string {
  const pieces: string[] = [];
  let done = 0;
  for (const found of text.matchAll(open)) {
    if (found.index < done) continue;
    const start = found.index + found[0].length;
    close.lastIndex = start;
    const end = close.exec(text);
    if (!end) break;
    take("shortcode", found[0], found[0]);
    pieces.push(text.slice(done, found.index), translate(found.slice(1), text.slice(start, end.index)));
    done = end.index + end[0].length;
  }
  return pieces.join("") + text.slice(done);
}
