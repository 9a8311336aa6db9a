import path from "node:path";
import { decodePercent } from "../model/decode-percent.ts";
import { compareText } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";

/** A content file or own template that texts may link to. */
export interface LinkTarget {
  readonly file: string;
  readonly url: string;
  /** Why this build has no page of it (a draft, not due yet); undefined if it has one. */
  readonly withheld?: string;
}

export type ResolvedLink =
  /** Another site, mail, telephone: left as it is. */
  | { readonly to: "elsewhere"; readonly href: string; readonly isExternal: boolean }
  /** An article or page, perhaps one of its headings. */
  | { readonly to: "content"; readonly target: LinkTarget; readonly fragment: string | undefined }
  /** Another file beside the text. */
  | { readonly to: "file"; readonly file: string; readonly fragment: string | undefined }
  | { readonly to: "nothing"; readonly message: string };

/**
 * Resolves the target of a link, which is relative to the file that contains it, so that it works on GitHub too.
 * @param targets content files and own templates by their path from the publication's root.
 */
export function resolveLink(
  href: string,
  from: LinkTarget,
  targets: ReadonlyMap<string, LinkTarget>,
  siteUrl: string,
): ResolvedLink {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    return { to: "elsewhere", href, isExternal: /^https?:/i.test(href) && !href.startsWith(siteUrl) };
  }
  if (href.startsWith("//")) return miss(`found "${href}"; write the whole address, https:${href}`);
  if (href.startsWith("/"))
    return miss(`found "${href}"; link to the file itself, relative to this one (../2021/story.md)`);
  const [, encodedPath = "", query, encodedFragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const decodedPath = decodePercent(encodedPath);
  const fragment = encodedFragment === undefined ? undefined : decodePercent(encodedFragment);
  if (decodedPath === undefined || (encodedFragment !== undefined && fragment === undefined)) {
    return miss(`found "${href}", where a % is not followed by two digits; write %25 for a percent sign`);
  }
  if (query !== undefined) return miss(`found "${href}"; a link inside the publication has no "?" part`);
  if (decodedPath === "") return { to: "content", target: from, fragment };

  const file = path.posix.join(path.posix.dirname(from.file), decodedPath);
  const target = targets.get(file);
  if (target?.withheld && !from.withheld)
    return miss(
      `"${href}" ${target.withheld}, so the link would lead nowhere; link to it once it is published`,
    );
  if (target) return { to: "content", target, fragment };
  if (file.endsWith(".md")) return miss(`no file ${file}${describeNearest(file, from.file, targets)}`);
  return { to: "file", file, fragment };
}

function miss(message: string): ResolvedLink {
  return { to: "nothing", message };
}

function describeNearest(file: string, from: string, targets: ReadonlyMap<string, LinkTarget>): string {
  const index = indexes.get(targets) ?? indexBySlug(targets);
  const slug = readSlug(file);
  const nearest = index.files.get(slug) ?? findSimilar(slug, index);
  return nearest
    ? `; did you mean "${path.posix.relative(path.posix.dirname(from), nearest)}"?`
    : "; expected an article or page of this repository";
}

interface SlugIndex {
  readonly files: ReadonlyMap<string, string>;
  /** How many slugs may still be compared: a renamed folder can break ten thousand links to ten thousand files. */
  comparisonsLeft: number;
}

const indexes = new WeakMap<ReadonlyMap<string, LinkTarget>, SlugIndex>();

function findSimilar(slug: string, index: SlugIndex): string | undefined {
  index.comparisonsLeft -= index.files.size;
  return index.comparisonsLeft < 0 ? undefined : index.files.get(findNearest(slug, index.files.keys()) ?? "");
}

/** Indexes files by slug, because the paths of a year's articles are nearly equal. The first of two equal slugs wins. */
function indexBySlug(targets: ReadonlyMap<string, LinkTarget>): SlugIndex {
  const files = new Map(
    [...targets.keys()]
      .sort(compareText)
      .toReversed()
      .map((file) => [readSlug(file), file]),
  );
  const index = { files, comparisonsLeft: 1_000_000 };
  indexes.set(targets, index);
  return index;
}

function readSlug(file: string): string {
  return path.posix.basename(file.replace(/(?:\/index)?\.md$/, ""));
}
