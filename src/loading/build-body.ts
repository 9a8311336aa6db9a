import type { CitationReference, MarkdownDocument } from "../markdown/markdown-document.ts";
import type { MarkdownFile } from "../markdown/parse-markdown-file.ts";
import type { Body } from "../model/body.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lazy } from "../model/lazy.ts";
import type { Picture } from "../model/picture.ts";
import type { Source } from "../model/source.ts";
import type { Href } from "../model/urls.ts";
import type { AssetStore } from "./asset-store.ts";
import type { HeadingLink } from "./check-heading-links.ts";
import { createBody, type References } from "./create-body.ts";
import type { Facts } from "./parse-facts.ts";
import type { Parsers } from "./parsers.ts";
import { type LinkTarget, type ResolvedLink, resolveLink } from "./resolve-link.ts";

/** The rest of the publication, as far as a body refers to it. */
export interface BodyContext {
  readonly facts: Facts;
  readonly parsers: Parsers;
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Where a content file's own pictures and documents are found. */
  readonly assetsOf: (file: string) => AssetStore;
}

/** A piece of Markdown and where it stands. */
export type TextSource = Pick<MarkdownFile, "file" | "text" | "textLine">;

export interface BuiltBody {
  readonly body: Body;
  /** The text with links as `href` shows them, and with plain pictures. */
  readonly html: Lazy<[href: Href], string>;
  readonly citations: readonly CitationReference[];
  readonly headings: ReadonlySet<string>;
  readonly headingLinks: readonly HeadingLink[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders one file's Markdown, with every link and picture in it resolved.
 * @param sources the sources that the text may cite, by the writer's ids.
 */
export async function buildBody(
  source: TextSource,
  self: LinkTarget,
  lang: string,
  context: BodyContext,
  sources: ReadonlyMap<string, Source> = new Map(),
): Promise<BuiltBody> {
  const { file, text, textLine } = source;
  const { site } = context.facts;
  const document = context.parsers.parseMarkdown(text, lang, { file, firstLine: textLine });
  const links = new Map(
    document.links.map(({ href }) => [href, resolveLink(href, self, context.targets, site.url)]),
  );
  const { diagnostics, ...found } = await resolveReferences(document, links, file, context);
  return {
    ...createBody(document, { links, sources, ...found }, self, site),
    citations: document.citations,
    headings: new Set(document.headings.map(({ id }) => id)),
    headingLinks: document.links.flatMap(({ href, position }) => {
      const link = links.get(href);
      if (link?.to !== "content" || !link.fragment) return [];
      return [{ file, position, href, target: link.target.file, fragment: link.fragment }];
    }),
    diagnostics: [...document.diagnostics, ...diagnostics],
  };
}

/** Resolves every link and picture of a text; each miss is a diagnostic. */
async function resolveReferences(
  document: MarkdownDocument,
  links: ReadonlyMap<string, ResolvedLink>,
  file: string,
  { assetsOf }: Pick<BodyContext, "assetsOf">,
): Promise<Pick<References, "urls" | "pictures"> & { readonly diagnostics: readonly Diagnostic[] }> {
  const urls = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
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
  return { urls, pictures, diagnostics };
}

/** The URL of a link on this site; undefined for a link to another site. */
async function findLinkUrl(
  link: ResolvedLink | undefined,
  findAssets: () => AssetStore,
): Promise<string | { readonly message: string } | undefined> {
  if (!link || link.to === "elsewhere") return undefined;
  if (link.to === "nothing") return link;
  if (link.to === "content") return withFragment(link.target.url, link.fragment);
  const asset = await findAssets().find(link.file);
  return "url" in asset ? withFragment(asset.url, link.fragment) : asset;
}

function withFragment(url: string, fragment: string | undefined): string {
  return fragment ? `${url}#${encodeURIComponent(fragment)}` : url;
}
