import type { Diagnostic } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { slugPattern } from "../model/slug.ts";
import type { Source, SourceFile, Speaker } from "../model/source.ts";
import type { BodyContext } from "./build-body.ts";
import type { ParsedArticle } from "./parse-article.ts";
import { describeUnknownId, type Facts } from "./parse-facts.ts";
import { resolveLink } from "./resolve-link.ts";
import type { SourceFrontMatter } from "./source-schema.ts";

interface LinkedSources {
  /** By the writer's id; one with a diagnostic is left out. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly diagnostics: readonly Diagnostic[];
}

type FieldDiagnostic = Pick<Diagnostic, "field" | "message">;

/** Resolves the people, authors and kept files that an article's sources name. */
export async function linkSources(
  { source: article, frontMatter }: ParsedArticle,
  context: BodyContext,
): Promise<LinkedSources> {
  const sources = new Map<string, Source>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, written] of Object.entries(frontMatter.sources)) {
    const source = await linkSource(written, article.file, context);
    if (!("message" in source)) {
      sources.set(id, source);
      continue;
    }
    const { field, message } = source;
    const position = article.locate(["sources", id, field]);
    diagnostics.push({ file: article.file, ...position, field: `sources.${id}.${field}`, message });
  }
  return { sources, diagnostics };
}

async function linkSource(
  written: SourceFrontMatter,
  article: string,
  context: BodyContext,
): Promise<Source | FieldDiagnostic> {
  switch (written.kind) {
    case "document": {
      const { file: path, ...source } = written;
      if (path === undefined) return source;
      const file = await findFile(path, article, context);
      return "message" in file ? file : { ...source, file };
    }
    case "statement": {
      const who = findSpeaker(written.who, context.facts);
      return "message" in who ? who : { ...written, who };
    }
    case "interview": {
      const who = findSpeaker(written.who, context.facts);
      if ("message" in who) return who;
      const by = context.facts.authors.get(written.by);
      const known = context.facts.authors.keys();
      if (by) return { ...written, who, by };
      return { field: "by", message: describeUnknownId(written.by, "author", known, "_data/authors.ts") };
    }
    default:
      return written;
  }
}

/** A text that is not an id is a name. One that looks like an id and is close to an existing one is taken for a slip. */
function findSpeaker(who: string, { people, organizations }: Facts): Speaker | FieldDiagnostic {
  const entity = people.get(who) ?? organizations.get(who);
  if (entity) return entity;
  const nearest = slugPattern.test(who)
    ? findNearest(who, [...people.keys(), ...organizations.keys()])
    : undefined;
  if (nearest === undefined) return { name: who };
  const message = `no person or organisation has the id "${who}"; did you mean "${nearest}"? A name that is not in the facts has a capital letter or a space`;
  return { field: "who", message };
}

async function findFile(
  path: string,
  article: string,
  { targets, assetsOf, facts }: BodyContext,
): Promise<SourceFile | FieldDiagnostic> {
  const self = targets.get(article) ?? { file: article, url: "" };
  const link = resolveLink(path, self, targets, facts.site.url);
  if (link.to === "nothing") return { field: "file", message: link.message };
  if (link.to !== "file" || link.fragment !== undefined) {
    const message = `found "${path}"; a kept file stands beside the text, such as report.pdf; addresses belong in url or archived`;
    return { field: "file", message };
  }
  const file = await assetsOf(article).find(link.file);
  return "message" in file ? { field: "file", message: file.message } : file;
}
