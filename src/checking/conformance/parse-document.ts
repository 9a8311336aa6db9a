import type { Diagnostic } from "../../model/diagnostic.ts";
import { parseJson } from "../parse-json.ts";
import { problem } from "../problem.ts";
import type { Feed } from "./feed.ts";
import { parseAtom } from "./parse-atom.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseSitemap, type Sitemap } from "./parse-sitemap.ts";
import { parseXml } from "./parse-xml.ts";

/** A feed, a sitemap, another file of XML or JSON, or what is wrong with it. */
export interface ParsedDocument {
  readonly feed?: Feed;
  readonly sitemap?: Sitemap;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Parses a file of XML or JSON, by the end of its name; of others nothing is known. */
export function parseDocument(path: string, text: string): ParsedDocument {
  if (path.endsWith(".xml")) return parseXmlDocument(path, text);
  return path.endsWith(".json") ? parseJsonDocument(path, text) : {};
}

/** Feeds and sitemaps are known by their root element; other XML must be well-formed, and that is all. */
function parseXmlDocument(path: string, text: string): ParsedDocument {
  const xml = parseXml(text);
  if ("fault" in xml) return { diagnostics: [problem("xml", path, xml.fault, xml.at)] };
  if (xml.root === "feed") {
    const feed = parseAtom(xml.content);
    return "faults" in feed ? report(path, "feeds", feed.faults) : { feed };
  }
  if (xml.root === "urlset" || xml.root === "sitemapindex") {
    const sitemap = parseSitemap(xml.root, xml.content);
    return "faults" in sitemap ? report(path, "sitemaps", sitemap.faults) : { sitemap };
  }
  return {};
}

function parseJsonDocument(path: string, text: string): ParsedDocument {
  const json = parseJson(text);
  if ("fault" in json) return { diagnostics: [problem("json", path, json.fault)] };
  const { value } = json;
  if (typeof value !== "object" || value === null || !("items" in value)) return {};
  const feed = parseJsonFeed(value);
  return "faults" in feed ? report(path, "feeds", feed.faults) : { feed };
}

function report(path: string, field: string, faults: readonly string[]): ParsedDocument {
  return { diagnostics: faults.map((fault) => problem(field, path, fault)) };
}
