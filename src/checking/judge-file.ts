import type { FileVerdict, JudgeContent } from "./feed.ts";
import { parseAtom } from "./parse-atom.ts";
import { parseJson } from "./parse-json.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseSitemap } from "./parse-sitemap.ts";
import { parseXml } from "./parse-xml.ts";
import { problem } from "./problem.ts";

/** Feeds and sitemaps are known by their root element; other XML must be well-formed, and that is all. */
export function judgeXml(path: string, text: string, judgeContent: JudgeContent): FileVerdict {
  const xml = parseXml(text);
  if ("fault" in xml) return { diagnostics: [{ ...problem("xml", path, xml.fault, xml.at) }] };
  if (xml.root === "feed") {
    const feed = parseAtom(xml.content, judgeContent);
    return "faults" in feed ? report(path, "feeds", feed.faults) : { feed, diagnostics: [] };
  }
  if (xml.root === "urlset" || xml.root === "sitemapindex") {
    const sitemap = parseSitemap(xml.root, xml.content);
    return "faults" in sitemap ? report(path, "sitemaps", sitemap.faults) : { sitemap, diagnostics: [] };
  }
  return { diagnostics: [] };
}

export function judgeJson(path: string, text: string, judgeContent: JudgeContent): FileVerdict {
  const json = parseJson(text);
  if ("fault" in json) return { diagnostics: [{ ...problem("json", path, json.fault) }] };
  const { value } = json;
  if (typeof value !== "object" || value === null || !("items" in value)) return { diagnostics: [] };
  const feed = parseJsonFeed(value, judgeContent);
  return "faults" in feed ? report(path, "feeds", feed.faults) : { feed, diagnostics: [] };
}

function report(path: string, field: string, faults: readonly string[]): FileVerdict {
  return { diagnostics: faults.map((fault) => ({ ...problem(field, path, fault) })) };
}
