import type { CitationReference, MarkdownDocument } from "../markdown/markdown-document.ts";
import type { MarkdownFile } from "../markdown/parse-markdown-file.ts";
import type { LiveEntry } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import type { Diagnostic, DiagnosticMessage, Position } from "../model/diagnostic.ts";
import type { Lazy } from "../model/lazy.ts";
import type { Media } from "../model/media.ts";
import type { Picture } from "../model/picture.ts";
import type { Source } from "../model/source.ts";
import type { Href } from "../model/urls.ts";
import type { AssetStore } from "./asset-store.ts";
import { createBody } from "./create-body.ts";
import type { References } from "./create-renderer.ts";
import { listData } from "./data-files.ts";
import type { Facts } from "./facts/parse-facts.ts";
import type { Parsers } from "./parsers.ts";
import { type LinkTarget, type ResolvedLink, resolveLink, resolveNamed } from "./resolve-link.ts";
import type { ResolvedTarget, TargetMessage } from "./resolve-target.ts";

/** The parts of the publication that a body refers to. */
export interface BodyContext {
  readonly facts: Facts;
  readonly parsers: Parsers;
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Resolves a target such as `tag:quays`. */
  readonly findTarget: (target: string) => ResolvedTarget | TargetMessage;
  /** The store for the pictures and documents that a content file uses. */
  readonly assetsOf: (file: string) => AssetStore;
}

/** A link to a heading, to be checked once the headings of all files are known. */
export interface HeadingLink {
  readonly file: string;
  readonly position: Position;
  readonly href: string;
  readonly target: string;
  readonly fragment: string;
}

export interface BuiltBody {
  readonly body: Body;
  /** HTML with links as `href` returns them, and each picture as one `<img>`. */
  readonly html: Lazy<[href: Href], string>;
  readonly citations: readonly CitationReference[];
  readonly headings: ReadonlySet<string>;
  readonly headingLinks: readonly HeadingLink[];
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

interface ArticleReferences {
  /** By the writer's ids. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The entries of its live coverage, the newest first. */
  readonly live: readonly LiveEntry[];
}

/**
 * Builds the body of one Markdown text, with every link and picture in it resolved.
 * @param article what the text of an article has beyond others.
 */
export async function buildBody(
  { file, text, textLine }: Pick<MarkdownFile, "file" | "text" | "textLine">,
  lang: string,
  context: BodyContext,
  article?: ArticleReferences,
): Promise<BuiltBody> {
  const { site } = context.facts;
  const self = findSelf(file, context);
  const document = context.parsers.parseMarkdown(text, lang, { file, firstLine: textLine });
  const links = new Map(
    document.links.map(({ href }) => [
      href,
      resolveNamed(href, self, context.findTarget) ?? resolveLink(href, self, context.targets, site.url),
    ]),
  );
  const { diagnostics, hints, ...found } = await resolveReferences(document, links, { file, lang }, context);
  return {
    ...createBody(
      document,
      {
        links,
        sources: article?.sources ?? new Map(),
        live: article?.live.map(({ date }) => date) ?? [],
        ...found,
      },
      { url: self.url, lang },
      site,
    ),
    citations: document.citations,
    headings: new Set(document.headings.map(({ id }) => id)),
    headingLinks: document.links.flatMap(({ href, position }) => {
      const link = links.get(href);
      if (link?.to !== "content" || !link.fragment) return [];
      return [{ file, position, href, target: link.target.file, fragment: link.fragment }];
    }),
    diagnostics: [...document.diagnostics, ...diagnostics, ...(article ? [] : checkNoLive(document, file))],
    hints: [
      ...hints,
      ...document.hints.map(
        ({ field, position, message }): Diagnostic => ({
          file,
          ...position,
          field,
          message,
          severity: "hint",
        }),
      ),
    ],
  };
}

/** Live coverage has the day of its article. */
function checkNoLive({ live }: MarkdownDocument, file: string): Diagnostic[] {
  const message = "found ::: live, which only an article has; use ::: timeline, with a date in each entry";
  return live.slice(0, 1).map(({ position }) => ({ file, ...position, field: "live", message }));
}

/**
 * Finds the link target for a content file, from which its own links are resolved.
 * @throws Error if the file is none.
 */
export function findSelf(file: string, { targets }: BodyContext): LinkTarget {
  const self = targets.get(file);
  if (!self) throw new Error(`${file} was parsed but is no link target`);
  return self;
}

/** Resolves every link, picture, recording and CSV file of a text. Each one that is not found is a diagnostic. */
async function resolveReferences(
  document: MarkdownDocument,
  links: ReadonlyMap<string, ResolvedLink>,
  { file, lang }: { readonly file: string; readonly lang: string },
  { assetsOf }: BodyContext,
): Promise<
  Pick<References, "urls" | "pictures" | "media" | "data"> & Pick<BuiltBody, "diagnostics" | "hints">
> {
  const urls = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  const media = new Map<string, Media>();
  const diagnostics: Diagnostic[] = [];
  const hints: Diagnostic[] = [];
  for (const { href, position } of document.links) {
    const url = await findLinkUrl(links.get(href), () => assetsOf(file));
    if (typeof url === "string") urls.set(href, url);
    else if (url) diagnostics.push({ file, ...position, field: "link", message: url.message });
  }
  for (const { src, position } of document.images.filter(({ src }) => !src.startsWith("data:"))) {
    const use = { file, ...position, field: "image" };
    const picture = await assetsOf(file).findPicture(src, use);
    if ("formats" in picture) pictures.set(src, picture);
    else diagnostics.push({ ...use, message: picture.message });
  }
  for (const { src, position } of document.media) {
    const found = await assetsOf(file).findMedia(src, { file, ...position, field: "media" }, { lang });
    if (found.media) media.set(src, found.media);
    diagnostics.push(...found.diagnostics);
    hints.push(...found.hints);
  }
  const data = await listData(document.data, file, lang, assetsOf);
  return { urls, pictures, media, ...data, diagnostics: [...diagnostics, ...data.diagnostics], hints };
}

/** Finds the URL of a link on this site; undefined for a link to another site. */
async function findLinkUrl(
  link: ResolvedLink | undefined,
  findAssets: () => AssetStore,
): Promise<string | DiagnosticMessage | undefined> {
  if (!link || link.to === "elsewhere") return undefined;
  if (link.to === "nothing") return link;
  if (link.to === "target") return link.url;
  const found = link.to === "content" ? link.target : await findAssets().find(link.file);
  if ("message" in found) return found;
  return link.fragment ? `${found.url}#${encodeURIComponent(link.fragment)}` : found.url;
}
