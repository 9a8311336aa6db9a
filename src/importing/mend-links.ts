import path from "node:path";
import { decodePercent } from "../model/decode-percent.ts";
import type { TakeNote } from "./found-article.ts";
import {
  applyEdits,
  type Edit,
  type FoundLink,
  listLinks,
  replaceTarget,
  unlink,
} from "./text/list-links.ts";
import { protectCode } from "./text/protect-code.ts";

/** The ids of a text's headings by what is alike in ids of other systems. */
export type HeadingIds = ReadonlyMap<string, string>;

const ownId = /^#{1,6}[ \t]+([^\n{]*?)[ \t]*#*[ \t]*\{[:#][ \t]*#?([\p{L}\p{N}_.:-]+)[^}\n]*\}[ \t]*$/gmu;

/**
 * Indexes the ids that the press gives to the headings of a text.
 * @param source the text as found: its headings may have ids of their own (`{#quay}`).
 */
export function indexHeadings(
  headings: readonly { readonly id: string; readonly text: string }[],
  source: string,
): HeadingIds {
  const ids = new Map<string, string>();
  for (const { id } of headings) if (!ids.has(fold(id))) ids.set(fold(id), id);
  const own = [...source.matchAll(ownId)].map(
    ([, words = "", id = ""]) => [fold(id), ids.get(fold(words))] as const,
  );
  for (const [id, target] of own) if (target !== undefined) ids.set(id, target);
  return ids;
}

/**
 * Mends links to headings, because other systems make other ids of the same words, and links to articles that were not brought in. A link
 * to a heading that is not there leads to its article; what leads nowhere is text.
 * @param file of the text, from the publication's root.
 * @param targets the headings of all texts, by their files.
 */
export function mendLinks(
  source: string,
  file: string,
  targets: ReadonlyMap<string, HeadingIds>,
  take: TakeNote,
): string {
  if (!/\]\([^()]*(?:#|\.md)/.test(source)) return source;
  const code = protectCode(source);
  const edits = listLinks(code.text).flatMap((link) => mendLink(link, file, targets, take));
  return edits.length === 0 ? source : code.restore(applyEdits(code.text, edits));
}

function mendLink(
  link: FoundLink,
  file: string,
  targets: ReadonlyMap<string, HeadingIds>,
  take: TakeNote,
): Edit[] {
  const [, target = "", , fragment] = /^([^#]*)(#(.*))?$/s.exec(link.target) ?? [];
  const isElsewhere = /^[a-z][a-z0-9+.-]*:/i.test(target) || (target !== "" && !target.endsWith(".md"));
  if (link.isPicture || isElsewhere) return [];
  const ids = targets.get(target === "" ? file : path.posix.join(path.posix.dirname(file), target));
  const wanted = decodePercent(fragment ?? "") ?? "";
  const id = ids?.get(fold(wanted));
  if (ids && (fragment === undefined || id === wanted)) return [];
  if (id !== undefined) return replaceTarget(link, `${target}#${id}`);
  take("dropped link", link.target);
  return ids && target !== "" ? replaceTarget(link, target) : unlink(link);
}

function fold(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
