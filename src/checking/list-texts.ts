import type { Excerpt, PageFacts } from "./page-facts.ts";
import { parseJson } from "./parse-json.ts";

/** Every text on a page that could be a title. */
export function listTexts({ words, scripts }: PageFacts): Excerpt[] {
  return [...words, ...scripts.flatMap(listStrings)];
}

/** Every text in a JSON-LD block; one that does not parse is for another check. */
function listStrings({ text, at }: Excerpt): Excerpt[] {
  const json = parseJson(text);
  return "value" in json ? findStrings(json.value).map((text) => ({ text, at })) : [];
}

function findStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(findStrings) : [];
}
