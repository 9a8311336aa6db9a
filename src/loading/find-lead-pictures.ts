import type { Diagnostic } from "../model/diagnostic.ts";
import type { LeadPicture } from "../model/picture.ts";
import type { AssetStore } from "./asset-store.ts";
import type { LinkedArticle } from "./link-article.ts";

export interface LeadPictures {
  /** By source file. */
  readonly byFile: ReadonlyMap<string, LeadPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the picture that each article's front matter names. */
export async function findLeadPictures(
  articles: readonly LinkedArticle[],
  assetsOf: (file: string) => AssetStore,
): Promise<LeadPictures> {
  const byFile = new Map<string, LeadPicture>();
  const diagnostics: Diagnostic[] = [];
  for (const { parsed, teaser } of articles) {
    const { source, frontMatter } = parsed;
    if (!frontMatter.image || teaser.correctionMark === "retraction") continue;
    const { src, alt, caption, credit } = frontMatter.image;
    const use = { file: source.file, ...source.locate(["image", "src"]), field: "image.src" };
    const picture = await assetsOf(source.file).findPicture(src, use);
    if ("message" in picture) {
      diagnostics.push({ ...use, message: picture.message });
      continue;
    }
    byFile.set(source.file, { picture, alt, ...(caption && { caption }), ...(credit && { credit }) });
  }
  return { byFile, diagnostics };
}
