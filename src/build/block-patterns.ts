/** Inline elements, and `pre`, in which the minifier keeps white space. It removes white space around all others, the blocks. */
const isInline = new Set(
  (
    "a abbr acronym b bdi bdo big br button cite code del dfn em font i img input ins kbd label mark math nobr object pre q " +
    "rp rt rtc ruby s samp select small span strike strong sub sup svg textarea time tt u var wbr"
  ).split(" "),
);
const isVoid = new Set("area base col embed hr link meta param source track".split(" "));

/** Attributes whose values are trimmed already: the minifier changes nothing else in them. */
const trimmedAttribute =
  / (alt|aria-label|aria-labelledby|content|data-folio|data-link|datetime|href|id|lang|property|sizes|src|title)="\S(?:[^"]*\S)?"/g;
/** `meta` elements in whose `content` the minifier may change more. */
const metaSyntax = / (?:http-equiv|name="viewport")/;

/** White space other than single spaces between words. */
const unusualSpace = /[^\S ]| {2}/;
const words = /\S+(?: \S+)*/g;

/** Text and the tag after it, in the form in which Preact writes tags. */
const token = /([^<]*)(<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)(?: [^\s"'<>/=]+(?:="[^"<]*")?)*)>)/gy;

/** An open block element. `startTags` and `endTags` are the tags of it and of the blocks around it, without attributes. */
interface OpenBlock {
  readonly name: string;
  readonly parent?: OpenBlock;
  readonly startTags: string;
  readonly endTags: string;
}

/**
 * Reduces a page to patterns: each piece from one block's tag to the next, inside the tags of the blocks that are open there,
 * with `x` for words and for values of attributes. html-minifier-terser changes a page only if it changes one of its patterns:
 * across a block's tag it remembers nothing but the open elements.
 * `<ul><li>A <b>b</b></li><li>C</li></ul>` → `<ul></ul>`, `<ul><li>x <b>x</b></li></ul>`, `<ul><li>x</li></ul>`.
 * @returns undefined for a page with comments, capital letters in tags, or blocks that are not nested: it has no patterns.
 */
export function listBlockPatterns(html: string): ReadonlySet<string> | undefined {
  const page = html.replace("<!doctype html>", "");
  const patterns = new Set<string>();
  let { open, before, piece } = closeBlock(root);
  let length = 0;
  for (const [matched, text = "", tag = "", ended, started = ""] of page.matchAll(token)) {
    length += matched.length;
    const name = ended ?? started;
    piece += reduceText(text);
    if (isInline.has(name)) {
      piece += reduceTag(tag);
      continue;
    }
    if (piece !== "") patterns.add(before + piece + open.endTags);
    if (ended && open.name !== name) return undefined;
    ({ open, before, piece } = ended ? closeBlock(open) : openBlock(open, name, reduceTag(tag)));
  }
  const rest = page.slice(length);
  if (piece + rest !== "") patterns.add(before + piece + reduceText(rest));
  return open === root && !rest.includes("<") ? patterns : undefined;
}

const root: OpenBlock = { name: "", startTags: "", endTags: "" };

/** Where a piece begins: the block that it is in, the tags before it, and its first tag. */
interface Start {
  readonly open: OpenBlock;
  readonly before: string;
  readonly piece: string;
}

function openBlock(parent: OpenBlock, name: string, tag: string): Start {
  const { startTags, endTags } = parent;
  const block = { name, parent, startTags: `${startTags}<${name}>`, endTags: `</${name}>${endTags}` };
  return { open: isVoid.has(name) ? parent : block, before: startTags, piece: tag };
}

function closeBlock({ parent = root }: OpenBlock): Start {
  return { open: parent, before: parent.startTags, piece: "" };
}

function reduceText(text: string): string {
  if (text === "" || text === " ") return text;
  if (unusualSpace.test(text)) return text.replace(words, "x");
  return `${text.startsWith(" ") ? " " : ""}x${text.endsWith(" ") ? " " : ""}`;
}

function reduceTag(tag: string): string {
  return metaSyntax.test(tag) ? tag : tag.replace(trimmedAttribute, ' $1="x"');
}
