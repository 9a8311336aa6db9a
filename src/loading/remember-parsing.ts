import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { hashCode } from "../memory/hash-code.ts";
import { openShelf } from "../memory/shelf.ts";
import { hashInputs, nameText, type ParsedText, type Parsers, parsers } from "./parsers.ts";

/** What decides on a parsed text: a component that changes does not make it parsed again. */
const parsingCode = ["package-lock.json", "src/loading", "src/markdown", "src/model"];

export interface RememberedParsers extends Parsers {
  /** How many texts no earlier build knew. */
  readonly countParsed: () => number;
  /** Keeps what was parsed or met again for later builds, and holds it for the next load. Says why that is not possible, if so. */
  readonly save: () => Promise<readonly string[]>;
}

/**
 * Parsers that know what they have parsed, and what earlier builds made of a text, by a hash of it, from `.cache/content`. What has
 * diagnostics is not kept: nobody publishes it. The result is the same without the cache, and with one that cannot be used.
 * @param root absolute path of the project.
 */
export async function rememberParsing(root: string): Promise<RememberedParsers> {
  const shelf = await openShelf(path.join(root, ".cache/content"), await hashCode(root, parsingCode));
  let parsed = 0;
  /** By where they stand: what was met since the last save, and before it. */
  let met = new Map<string, HeldText>();
  let before = met;
  const recall = <T>(inputs: readonly string[], parse: () => T, isToKeep: (made: T) => boolean): T => {
    const key = hashInputs(inputs);
    const known = shelf.find(key);
    // The shelf vouches for it: it is what this code wrote.
    if (known !== undefined) return JSON.parse(known);
    parsed++;
    const made = parse();
    if (isToKeep(made)) shelf.put(key, JSON.stringify(made));
    return made;
  };
  const recallMarkdown: Parsers["parseMarkdown"] = (text, lang, origin) => {
    const key = nameText(text, lang, origin);
    const partsKey = `${key}.parts`;
    const known = shelf.has(partsKey) ? shelf.find(key) : undefined;
    if (known !== undefined) return recallDocument(known, () => shelf.find(partsKey) ?? "");
    parsed++;
    const document = parsers.parseMarkdown(text, lang, origin);
    const { parts, ...outline } = document;
    if (document.diagnostics.length > 0) return document;
    shelf.put(key, JSON.stringify(outline));
    shelf.put(partsKey, JSON.stringify(parts));
    return document;
  };
  return {
    parseYaml: (yaml) =>
      recall(
        ["yaml", yaml],
        () => parsers.parseYaml(yaml),
        ({ data, problems }) => problems.length === 0 && isJson(data),
      ),
    parseMarkdown: (text, lang, origin) => {
      const place = `${origin.file}:${origin.firstLine}`;
      const held = met.get(place) ?? before.get(place);
      const isSame = held?.text === text && held.lang === lang;
      const document = isSame ? held.document : recallMarkdown(text, lang, origin);
      if (document.diagnostics.length === 0) met.set(place, { text, lang, document });
      return document;
    },
    countParsed: () => parsed,
    save: async () => {
      [before, met] = [met, new Map()];
      const reason = await shelf.save();
      return reason === undefined ? [] : [explain(reason)];
    },
  };
}

interface HeldText {
  readonly text: string;
  readonly lang: string;
  readonly document: ParsedText;
}

/** The text itself is read when somebody renders it: of ten thousand few are new. */
function recallDocument(outline: string, findParts: () => string): ParsedText {
  return {
    ...JSON.parse(outline),
    get parts() {
      return JSON.parse(findParts());
    },
  };
}

/** YAML's `.inf` and `.nan` are none, and a diagnostic that is still to come must be able to name them. */
function isJson(data: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data);
}

function explain(reason: string): string {
  return `nothing is remembered for the next build, because .cache/content cannot be written: ${reason}`;
}
