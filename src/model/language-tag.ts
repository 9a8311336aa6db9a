import { createRequire } from "node:module";
import { z } from "zod";
import type { DiagnosticMessage } from "./diagnostic.ts";
import { findNearest } from "./find-nearest.ts";
import { parsedText } from "./line-of-text.ts";

const form = "expected a BCP 47 language tag such as en or zh-Hans";
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * Parses a language tag (BCP 47, RFC 5646) to its canonical form: `EN-us` → `en-US`, `iw` → `he`.
 * @returns the tag; or a message, with the tag that was probably meant. Each subtag must be known to ICU or to IANA's registry
 * (section 3.1).
 */
export function parseLanguageTag(text: string): { readonly value: string } | DiagnosticMessage {
  const value = canonicalize(text);
  const unknown = value === undefined ? undefined : findUnknown(value);
  if (value !== undefined && unknown === undefined) return { value };
  const nearest = findNearestTag(text);
  if (nearest !== undefined) return { message: `${unknown ?? form}; did you mean "${nearest}"?` };
  return { message: unknown === undefined ? form : `${unknown}; ${form}` };
}

/** A language tag in front matter and facts. */
export const languageTag = parsedText(parseLanguageTag, {
  examples: ["en", "en-GB", "de", "fr", "es", "pt", "ar", "zh-Hans", "ja"],
});

function canonicalize(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    // The only error: the tag is not well-formed.
    return undefined;
  }
}

/** Describes the first unknown subtag of a canonical tag; extensions and private use (`-x-…`) are not checked. */
function findUnknown(tag: string): string | undefined {
  const { baseName, language, script, region } = new Intl.Locale(tag);
  if (languageNames.of(baseName) !== undefined) return undefined;
  const variants = baseName.split("-").slice([language, script, region].filter(Boolean).length);
  const subtags: readonly (readonly [kind: string, subtag: string | undefined])[] = [
    ["language", language],
    ["script", script],
    ["region", region],
    ...variants.map((variant) => ["variant", variant] as const),
  ];
  const [kind, unknown] = subtags.find(([kind, subtag]) => subtag && !isKnown(kind, subtag)) ?? [];
  return kind && `"${unknown}" is no ${kind} that ICU or the IANA registry knows`;
}

function isKnown(kind: string, subtag: string): boolean {
  if (kind === "language" && languageNames.of(subtag) !== undefined) return true;
  registry ??= readRegistry();
  const name = subtag.toLowerCase();
  const isRange = ([range, kinds]: readonly [string, object]) =>
    range.includes("..") && Object.hasOwn(kinds, kind) && isInRange(name, range);
  return Object.hasOwn(registry.get(name) ?? {}, kind) || [...registry].some(isRange);
}

/** A range is for private use: `qaa..qtz`. */
function isInRange(subtag: string, range: string): boolean {
  const [first = "", last = ""] = range.split("..");
  return subtag.length === first.length && first <= subtag && subtag <= last;
}

let registry: ReturnType<typeof readRegistry> | undefined;

/** Reads the kinds of each subtag from IANA's registry: 0.3 MB, so only when ICU does not know a tag. */
function readRegistry() {
  const require = createRequire(import.meta.url);
  const index = z.record(z.string(), z.record(z.string(), z.number()));
  return new Map(Object.entries(index.parse(require("language-subtag-registry/data/json/index.json"))));
}

/** Finds the tag that was probably meant by a country's code (`jp`), a language's name (`english`) or another form (`en_US`). */
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

/** ICU has a name for this code ("Unknown Region"), although it is no region. */
const unknownRegion = "ZZ";

/** Finds the language that most people of a country write (Unicode's likely subtags). */
function findLanguageOf(country: string): string | undefined {
  const region = country.toUpperCase();
  if (regionNames.of(region) === undefined || region === unknownRegion) return undefined;
  return new Intl.Locale("und", { region }).maximize().language;
}

let languagesByName: ReadonlyMap<string, string> | undefined;
const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** Maps names of the languages with a code of two letters (ISO 639-1), in English and in each language itself, to their codes. */
function nameLanguages(): ReadonlyMap<string, string> {
  const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const languages = codes.filter(
    (code) => languageNames.of(code) !== undefined && canonicalize(code) === code,
  );
  const entries = languages.flatMap((code) => {
    const own = new Intl.DisplayNames(code, { type: "language", fallback: "none" }).of(code);
    return [languageNames.of(code), own].flatMap((name) =>
      name ? [[name.toLowerCase(), code] as const] : [],
    );
  });
  return new Map(entries);
}
