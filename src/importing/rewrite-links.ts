import { findUnsafeScheme } from "../markdown/tokens.ts";
import { findMediaKind } from "../model/media.ts";
import type { TakeNote } from "./found-article.ts";
import { expandAddress, type LinkContext, makeAbsolute, resolveTarget } from "./resolve-address.ts";
import { escapeLabel, formatTarget } from "./text/format-markdown.ts";
import {
  applyEdits,
  type Edit,
  expandReferences,
  type FoundLink,
  listLinks,
  replaceTarget,
  unlink,
} from "./text/list-links.ts";

/** Rewrites links and pictures of a text whose code is protected. */
export async function rewriteLinks(source: string, context: LinkContext): Promise<string> {
  const text = expandReferences(source);
  const edits: Edit[] = [];
  for (const link of listLinks(text))
    edits.push(...(link.isPicture ? await editPicture(link, context) : editLink(link, context)));
  return rewriteDefinitions(applyEdits(text, edits), context);
}

async function editPicture(link: FoundLink, context: LinkContext): Promise<Edit[]> {
  const { take, pictures } = context;
  const expanded = expandAddress(link.target);
  const src = context.found.findFile?.(expanded) ?? expanded;
  if (/^data:/i.test(src) && findUnsafeScheme(src) === undefined) return markAlt(link, take);
  if (/^[a-z][a-z0-9+.-]*:/i.test(src))
    return linkPicture(link, src, "remote picture", `${src}: on another host`, take);
  if (findMediaKind(src) !== undefined) return editMedium(link, src, context);
  const copied = await pictures.collect(src);
  if (typeof copied === "string") {
    take("picture", `${link.target} → ${copied}`, link.target);
    return [...replaceTarget(link, copied), ...markAlt(link, take)];
  }
  return linkPicture(link, makeAbsolute(src, context), "missing picture", `${src}: ${copied.message}`, take);
}

/** A film or a recording that browsers play is shown; to another file beside the text there is a link. */
function editMedium(link: FoundLink, src: string, context: LinkContext): Edit[] {
  const { take, pictures } = context;
  const copied = pictures.collectMedium(src);
  const isNamed = link.label.trim() !== "" && link.label !== '""';
  const name = link.target.slice(link.target.lastIndexOf("/") + 1);
  const named = isNamed ? [] : [{ start: link.start + 2, end: link.labelEnd, text: escapeLabel(name) }];
  if (typeof copied === "string") {
    take("picture", `${link.target} → ${copied}`, link.target);
    if (!isNamed) take("alt", link.target, link.target);
    return [...replaceTarget(link, copied), ...named];
  }
  const file = pictures.collectFile(src);
  if (file === undefined)
    return linkPicture(
      link,
      makeAbsolute(src, context),
      "missing picture",
      `${src}: ${copied.message}`,
      take,
    );
  take("link", `${link.target} → ${file}`, link.target);
  return [{ start: link.start, end: link.start + 1, text: "" }, ...named, ...replaceTarget(link, file)];
}

function markAlt({ label, start, labelEnd, target }: FoundLink, take: TakeNote): Edit[] {
  if (label.trim() !== "") return [];
  take("alt", target, target);
  return [{ start: start + 2, end: labelEnd, text: '""' }];
}

/**
 * A picture that cannot be shown becomes a link to it; without an address, or within a link, only its text stays. One without text and
 * address goes.
 */
function linkPicture(
  link: FoundLink,
  address: string | undefined,
  kind: "remote picture" | "missing picture",
  message: string,
  take: TakeNote,
): Edit[] {
  take(kind, message, link.target);
  const label = link.label.trim() === "" || link.label === '""' ? "picture" : undefined;
  const named = label === undefined ? [] : [{ start: link.start + 2, end: link.labelEnd, text: label }];
  const isLost = address === undefined || !/^https?:/i.test(address);
  if (isLost && !link.isInLink && label !== undefined)
    return [{ start: link.start, end: link.end, text: "" }];
  if (isLost || link.isInLink) return [...unlink(link), ...named];
  return [{ start: link.start, end: link.start + 1, text: "" }, ...named, ...replaceTarget(link, address)];
}

function editLink(link: FoundLink, context: LinkContext): Edit[] {
  const target = resolveTarget(link.target, context);
  if (target === undefined) return unlink(link);
  return target === link.target ? [] : replaceTarget(link, target);
}

/** Link definitions that stand apart: those within the old site were expanded, except for links in forms that are not known. */
function rewriteDefinitions(text: string, context: LinkContext): string {
  return text.replace(
    /^( {0,3}\[[^\]\n^]{1,300}\]:[ \t]*)(<[^<>\n]*>|\S+)/gm,
    (found, before: string, written: string) => {
      const address = written.replace(/^<|>$/g, "");
      const target = /^(?:https?:|\/\/)/i.test(address) ? resolveTarget(address, context) : undefined;
      return target === undefined || target === address ? found : before + formatTarget(target);
    },
  );
}
