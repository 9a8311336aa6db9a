import { createRequire } from "node:module";
import { z } from "zod";
import { findNearest } from "./find-nearest.ts";

type SubtagKind = "language" | "script" | "region" | "variant";

const form = "expected a BCP 47 language tag such as en or zh-Hans";
const knownNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * Reads a language tag (BCP 47, RFC 5646) in its canonical form: `EN-us` → `en-US`, `iw` → `he`.
 * @returns the tag; or what is wrong with it, and the tag that was probably meant. Each subtag must be known to ICU or to IANA's
 * registry (section 3.1).
 */
export function parseLanguageTag(text: string): { readonly tag: string } | { readonly message: string } {
  const tag = canonicalize(text);
  const unknown = tag === undefined ? undefined : findUnknown(tag);
  if (tag !== undefined && unknown === undefined) return { tag };
  const nearest = findNearestTag(text);
  if (nearest !== undefined) return { message: `${unknown ?? form}; did you mean "${nearest}"?` };
  return { message: unknown === undefined ? form : `${unknown}; ${form}` };
}

/** A language tag in front matter and facts; see {@link parseLanguageTag}. */
export const languageTag = z.string().transform((text, context) => {
  const result = parseLanguageTag(text.trim());
  if ("tag" in result) return result.tag;
  context.addIssue({ code: "custom", message: result.message });
  return z.NEVER;
});

function canonicalize(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    // The only error that it has: not well-formed.
    return undefined;
  }
}

/** What is not known in a canonical tag; extensions and private use (`-x-…`) are not asked for. */
function findUnknown(tag: string): string | undefined {
  const { baseName, language, script, region } = new Intl.Locale(tag);
  if (knownNames.of(baseName) !== undefined) return undefined;
  const variants = baseName.split("-").slice([language, script, region].filter(Boolean).length);
  const subtags: readonly (readonly [SubtagKind, string | undefined])[] = [
    ["language", language],
    ["script", script],
    ["region", region],
    ...variants.map((variant) => ["variant", variant] as const),
  ];
  const [kind, unknown] = subtags.find(([kind, subtag]) => subtag && !isKnown(kind, subtag)) ?? [];
  return kind && `"${unknown}" is no ${kind} that ICU or the IANA registry knows`;
}

function isKnown(kind: SubtagKind, subtag: string): boolean {
  if (kind === "language" && knownNames.of(subtag) !== undefined) return true;
  registry ??= readRegistry();
  return registry.isRegistered(kind, subtag.toLowerCase());
}

interface Registry {
  readonly isRegistered: (kind: SubtagKind, subtag: string) => boolean;
}

let registry: Registry | undefined;
const indexSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** Read when ICU does not know a tag, and not before: 0.3 MB. */
function readRegistry(): Registry {
  const require = createRequire(import.meta.url);
  const index = indexSchema.parse(require("language-subtag-registry/data/json/index.json"));
  const subtags = new Map(Object.entries(index));
  // For private use: `qaa..qtz`.
  const ranges = [...subtags].flatMap(([subtag, kinds]) => {
    const [first, last] = subtag.split("..");
    return first && last ? [{ first, last, kinds }] : [];
  });
  return {
    isRegistered: (kind, subtag) =>
      Object.hasOwn(subtags.get(subtag) ?? {}, kind) ||
      ranges.some(
        ({ first, last, kinds }) =>
          Object.hasOwn(kinds, kind) && subtag.length === first.length && first <= subtag && subtag <= last,
      ),
  };
}

/** The tag that a country's code (`jp`), a language's name (`english`) or another form (`en_US`) most likely stands for. */
function findNearestTag(text: string): string | undefined {
  const typed = text.toLowerCase().replace(/["']/g, "").trim();
  const [first = "", ...rest] = typed.split(/[-_]/);
  const language = findNearestLanguage(first, typed);
  if (language === undefined) return undefined;
  const whole = canonicalize([language, ...rest].join("-"));
  const isWhole = whole !== undefined && new Intl.Locale(whole).baseName === whole;
  return isWhole && findUnknown(whole) === undefined ? whole : language;
}

function findNearestLanguage(first: string, text: string): string | undefined {
  const tag = canonicalize(first);
  if (tag !== undefined && findUnknown(tag) === undefined) return tag;
  if (/^[a-z]{2}$/.test(first)) return findLanguageOf(first);
  languagesByName ??= nameLanguages();
  const name = findNearest(text, languagesByName.keys()) ?? findNearest(first, languagesByName.keys());
  return name === undefined ? undefined : languagesByName.get(name);
}

/** ICU has a name for it too. */
const unknownRegion = "ZZ";

/** The language that most people of a country write (Unicode's likely subtags). */
function findLanguageOf(country: string): string | undefined {
  const region = country.toUpperCase();
  if (regionNames.of(region) === undefined || region === unknownRegion) return undefined;
  return new Intl.Locale("und", { region }).maximize().language;
}

let languagesByName: ReadonlyMap<string, string> | undefined;
const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** Names in English and each language's own, of the languages with a code of two letters (ISO 639-1). */
function nameLanguages(): ReadonlyMap<string, string> {
  const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const languages = codes.filter((code) => knownNames.of(code) !== undefined && canonicalize(code) === code);
  const entries = languages.flatMap((code) => {
    const own = new Intl.DisplayNames(code, { type: "language", fallback: "none" }).of(code);
    return [knownNames.of(code), own].flatMap((name) => (name ? [[name.toLowerCase(), code] as const] : []));
  });
  return new Map(entries);
}
