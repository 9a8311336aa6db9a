import path from "node:path";
import { decodePercent } from "../model/decode-percent.ts";
import { compareText } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { findTargetKind } from "../model/target-kinds.ts";
import type { ResolvedTarget, TargetMessage } from "./resolve-target.ts";

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
  /** What a target names, such as `tag:quays`: its URL from the site's root. */
  | { readonly to: "target"; readonly url: string }
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

/**
 * Resolves the target of a link that may name a record, list, page, article or feed, as facts do.
 * @param findTarget resolves a target.
 * @returns undefined for a link in another form.
 */
export function resolveNamed(
  href: string,
  from: LinkTarget,
  findTarget: (target: string) => ResolvedTarget | TargetMessage,
): ResolvedLink | undefined {
  if (!findTargetKind(href)) return undefined;
  const found = findTarget(href);
  if ("url" in found) return { to: "target", url: found.url };
  if (!("message" in found)) return undefined;
  // What it leads to may be published together with the draft.
  return from.withheld && found.missing !== undefined
    ? { to: "target", url: found.missing }
    : miss(found.message);
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
