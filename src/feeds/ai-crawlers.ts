import type { AiPurpose } from "../model/site.ts";

/**
 * The crawlers of AI companies by what their operators say that they fetch pages for, under the names that `robots.txt` uses.
 * `training`: to train models. `search`: for the index of an AI search. `input`: to answer a question of a person at once; some
 * operators say that such a request need not obey `robots.txt`. Search engines' own crawlers are not among them.
 *
 * From the operators' documentation: OpenAI (platform.openai.com/docs/bots), Anthropic (support.anthropic.com, article 8896518),
 * Google (developers.google.com, “Google's common crawlers”), Apple (support.apple.com/119829), Amazon (developer.amazon.com/amazonbot),
 * Meta (developers.facebook.com, “Web Crawlers”), Common Crawl (commoncrawl.org/ccbot), Perplexity (docs.perplexity.ai), Mistral
 * (docs.mistral.ai/robots), DuckDuckGo (duckduckgo.com, “DuckAssistBot”), Allen Institute (allenai.org/crawler).
 */
const aiCrawlers: Readonly<Record<AiPurpose, readonly string[]>> = {
  search: ["Amzn-SearchBot", "Claude-SearchBot", "meta-webindexer", "OAI-SearchBot", "PerplexityBot"],
  input: [
    "Amzn-User",
    "ChatGPT-User",
    "Claude-User",
    "DuckAssistBot",
    "meta-externalfetcher",
    "MistralAI-User",
    "Perplexity-User",
  ],
  training: [
    "AI2Bot",
    "Amazonbot",
    "anthropic-ai",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "cohere-training-data-crawler",
    "Google-Extended",
    "GPTBot",
    "meta-externalagent",
  ],
};

/**
 * Lists crawlers by name.
 * @param block names, and purposes, which mean the known crawlers of that purpose.
 * @returns each name once; letter case is ignored, as robots ignore it (RFC 9309, section 2.2.1).
 */
export function listBlockedCrawlers(block: readonly string[]): string[] {
  const known = new Map<string, readonly string[]>(Object.entries(aiCrawlers));
  const names = block.flatMap((name) => known.get(name) ?? [name]);
  const lower = names.map((name) => name.toLowerCase());
  return names.filter((_, index) => lower.indexOf(lower[index] ?? "") === index);
}
