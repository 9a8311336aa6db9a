import { z } from "zod";
import type { Correction } from "../../../model/correction.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { PageFacts } from "../../page-facts.ts";
import { parseJson } from "../../parse-json.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";

/** Every note about a change stands in full where it belongs, in its order, and nowhere else; an article's also as data. */
export function checkCorrections(
  page: PageFacts,
  { corrections, articles, offprints }: ExpectedSite,
): Diagnostic[] {
  const wanted = corrections.get(page.path) ?? [];
  const isArticle = articles.has(page.path);
  return [
    ...compareNotes(page, wanted),
    ...(isArticle || offprints.has(page.path) ? findLostIds(page, wanted) : []),
    ...(isArticle ? compareData(page, wanted) : []),
  ];
}

function compareNotes(page: PageFacts, wanted: readonly Correction[]): Diagnostic[] {
  const { corrections } = page;
  if (corrections.length !== wanted.length) {
    const message = `has ${corrections.length} notes of corrections; ${wanted.length} would pass`;
    return [problem("corrections", page.path, message, corrections[0]?.at)];
  }
  return wanted.flatMap(({ text, was = "", now = "" }, index) => {
    const note = corrections[index];
    const shown = squeeze(note?.text ?? "");
    const missing = [text, was, now].find((words) => !shown.includes(squeeze(words)));
    if (missing === undefined) return [];
    return [problem("corrections", page.path, `does not say "${missing}" in note ${index + 1}`, note?.at)];
  });
}

function findLostIds({ path, ids }: PageFacts, wanted: readonly Correction[]): Diagnostic[] {
  return wanted
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => problem("corrections", path, `has no element with the id "${id}"`));
}

const withCorrections = z.object({ correction: z.array(z.object({ text: z.string() })).default([]) });

/** In the data the newest stands first, word for word as in the Edition. */
function compareData({ path, scripts }: PageFacts, wanted: readonly Correction[]): Diagnostic[] {
  const block = scripts.find(({ type }) => type === "application/ld+json");
  const json = parseJson(block?.text ?? "");
  const data = withCorrections.safeParse("value" in json ? json.value : undefined);
  const found = (data.success ? data.data.correction : []).map(({ text }) => text).sort();
  if (
    found.join("\n") ===
    wanted
      .map(({ text }) => text)
      .sort()
      .join("\n")
  )
    return [];
  const message = `the first JSON-LD block has ${found.length} corrections with other words than the page's ${wanted.length}`;
  return [problem("corrections", path, message, block?.at)];
}

/** White space between blocks is no part of the words. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
