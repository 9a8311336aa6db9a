import { articleFolder, pageFolder } from "../model/folders.ts";
import { listStatics, type Statics } from "./list-statics.ts";
import { listOwnTemplates } from "./own-templates.ts";
import { type CachedFiles, type Content, readContent } from "./read-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

/** The files of a publication: texts decoded, static files hashed. Pictures and documents are read when a text names them. */
export interface PublicationFiles {
  readonly articles: Content;
  readonly pages: Content;
  /** The publication's own templates, which texts may link to. */
  readonly templates: readonly LinkTarget[];
  readonly statics: Statics;
}

/**
 * Reads a publication's files.
 * @param root absolute path of the publication.
 * @param siteUrl where the site is published.
 * @param known articles that an earlier load has read.
 */
export async function readFiles(
  root: string,
  siteUrl: string,
  known?: CachedFiles,
): Promise<PublicationFiles> {
  return {
    articles: await readContent(root, articleFolder, known),
    pages: await readContent(root, pageFolder),
    templates: await listOwnTemplates(root),
    statics: await listStatics(root, siteUrl),
  };
}
