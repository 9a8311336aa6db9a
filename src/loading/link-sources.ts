import type { Diagnostic, DiagnosticMessage } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { slugPattern } from "../model/slug.ts";
import type { Source, SourceFile, SourceFrontMatter, Speaker } from "../model/source.ts";
import { type BodyContext, findSelf } from "./build-body.ts";
import { describeUnknownId, type Facts } from "./facts/parse-facts.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";
import { resolveLink } from "./resolve-link.ts";

interface LinkedSources {
  /** By the writer's id; one with a diagnostic is left out. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly diagnostics: readonly Diagnostic[];
}

interface FieldMessage extends DiagnosticMessage {
  readonly field: string;
}

/** Resolves the people, authors and kept files that an article's sources name. */
export async function linkSources(
  { source: article, frontMatter }: ParsedArticle,
  context: BodyContext,
): Promise<LinkedSources> {
  const sources = new Map<string, Source>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, written] of Object.entries(frontMatter.sources)) {
    const found = await linkSource(written, article.file, context);
    if ("message" in found)
      diagnostics.push(reportField(article, ["sources", id, found.field], found.message));
    else sources.set(id, found);
  }
  return { sources, diagnostics };
}

async function linkSource(
  written: SourceFrontMatter,
  article: string,
  context: BodyContext,
): Promise<Source | FieldMessage> {
  const { facts } = context;
  if (written.kind === "document") {
    const { file: path, ...source } = written;
    const file = path === undefined ? undefined : await findFile(path, article, context);
    if (file && "message" in file) return { field: "file", ...file };
    return { ...source, ...(file && { file }) };
  }
  if (written.kind !== "statement" && written.kind !== "interview") return written;
  const who = findSpeaker(written.who, facts);
  if ("message" in who) return who;
  if (written.kind === "statement") return { ...written, who };
  const by = facts.authors.get(written.by);
  if (by) return { ...written, who, by };
  const message = describeUnknownId(written.by, "author", facts.authors.keys(), "_data/authors.ts");
  return { field: "by", message };
}

/** A text that is not an id is a name. One that looks like an id and is near an existing one is taken for a slip. */
function findSpeaker(who: string, { people, organizations }: Facts): Speaker | FieldMessage {
  const entity = people.get(who) ?? organizations.get(who);
  if (entity) return entity;
  const ids = [...people.keys(), ...organizations.keys()];
  const nearest = slugPattern.test(who) ? findNearest(who, ids) : undefined;
  if (nearest === undefined) return { name: who };
  const message = `no person or organisation has the id "${who}"; did you mean "${nearest}"? A name that is not in the facts has a capital letter or a space`;
  return { field: "who", message };
}

async function findFile(
  path: string,
  article: string,
  context: BodyContext,
): Promise<SourceFile | DiagnosticMessage> {
  const link = resolveLink(path, findSelf(article, context), context.targets, context.facts.site.url);
  if (link.to === "nothing") return link;
  if (link.to === "file" && link.fragment === undefined) return context.assetsOf(article).find(link.file);
  return {
    message: `found "${path}"; a kept file stands beside the text, such as report.pdf; addresses belong in url or archived`,
  };
}
