import { Parser } from "htmlparser2";
import { attemptTo } from "../attempt-to.ts";

/** What a page says about itself outside of its text. */
export interface PageHead {
  readonly lang: string;
  /** The window's title. */
  readonly title: string;
  /** Contents of `meta` elements by name, property or `itemprop`, in small letters. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link` elements by relation. */
  readonly links: ReadonlyMap<string, string>;
  /** Objects of JSON-LD, those of a graph one by one. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** Classes of `body`. */
  readonly classes: readonly string[];
  /** What a `base` element says. */
  readonly base: string;
  /** The address from which a browser saved the page. */
  readonly savedFrom: string;
}

/** Longer data of a page is no description of an article. */
const longestData = 500_000;
const mostObjects = 200;

/** What {@link readHead} collects. */
interface Collected {
  lang: string;
  title: string;
  base: string;
  savedFrom: string;
  classes: string[];
  readonly metas: Map<string, string[]>;
  readonly links: Map<string, string>;
  readonly data: string[];
}

/** Reads what a page says about itself, wherever in it. */
export function readHead(html: string): PageHead {
  const found: Collected = {
    lang: "",
    title: "",
    base: "",
    savedFrom: "",
    classes: [],
    metas: new Map(),
    links: new Map(),
    data: [],
  };
  let text: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      readElement(name, attributes, found);
      const isData = name === "script" && /^application\/ld\+json\b/i.test(attributes["type"] ?? "");
      if (isData || (name === "title" && found.title === "")) text = [];
    },
    ontext: (piece) => void text?.push(piece),
    onclosetag(name) {
      const written = text?.join("") ?? "";
      if (text && name === "title") found.title = written.replace(/\s+/g, " ").trim();
      if (text && name === "script" && written.length <= longestData) found.data.push(written);
      if (name === "title" || name === "script") text = undefined;
    },
    oncomment(comment) {
      found.savedFrom ||= /^\s*saved from url=\(\d+\)(\S{1,2000})/.exec(comment)?.[1] ?? "";
    },
  });
  parser.write(html);
  parser.end();
  const { data, ...head } = found;
  const values = data.map((source) => attemptTo((): unknown => JSON.parse(source)));
  return { ...head, objects: values.flatMap((value) => listObjects(value)).slice(0, mostObjects) };
}

function readElement(name: string, attributes: Readonly<Record<string, string>>, found: Collected): void {
  const read = (attribute: string) => (attributes[attribute] ?? "").trim();
  if (name === "html") found.lang ||= read("lang") || read("xml:lang");
  if (name === "base") found.base ||= read("href");
  if (name === "body") found.classes = read("class").split(/\s+/);
  const relation = read("rel").toLowerCase();
  if (name === "link" && relation !== "" && !found.links.has(relation))
    found.links.set(relation, read("href"));
  const key = (read("property") || read("name") || read("itemprop") || read("http-equiv")).toLowerCase();
  const content = read("content") || (name === "time" ? read("datetime") : "");
  if (key === "" || content === "" || (name !== "meta" && read("itemprop") === "")) return;
  found.metas.set(key, [...(found.metas.get(key) ?? []), content]);
}

/** How deep a graph may stand. */
const deepest = 4;

function listObjects(value: unknown, depth = 0): Readonly<Record<string, unknown>>[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => listObjects(item, depth + 1));
  if (typeof value !== "object" || value === null) return [];
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(value));
  return [fields, ...["@graph", "mainEntity"].flatMap((name) => listObjects(fields[name], depth + 1))];
}
