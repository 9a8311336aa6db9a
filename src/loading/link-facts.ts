import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edition, Subject } from "../model/edition.ts";
import type { Portrait } from "../model/picture.ts";
import type { AssetStore } from "./asset-store.ts";
import type { PictureFact } from "./facts/author-facts.ts";
import { type Facts, type FactsFile, type FactsFiles, reportFact } from "./facts/parse-facts.ts";
import { linkMenus } from "./link-menus.ts";
import type { TargetThings } from "./resolve-target.ts";

interface FactLinks {
  readonly facts: Facts;
  readonly files: FactsFiles;
  readonly things: TargetThings;
  readonly published: AssetStore;
  /** For pictures that this build does not show. */
  readonly unpublished: AssetStore;
}

/** Adds to an Edition what facts refer to: the links of menus, and the portraits of authors. */
export async function linkFacts(
  edition: Edition,
  { facts, files, things, published, unpublished }: FactLinks,
): Promise<{ readonly edition: Edition; readonly diagnostics: readonly Diagnostic[] }> {
  const { menus, diagnostics } = linkMenus(facts.menus, things, edition.site.url, files.site);
  const shown = new Map(edition.authors.map((subject) => [subject.entity.id, subject]));
  const portraits = new Map<string, Portrait>();
  const faults: Diagnostic[] = [];
  for (const [id, fact] of facts.authorPictures) {
    const found = await findPortrait(id, fact, shown.has(id) ? published : unpublished, files.authors);
    if ("message" in found) faults.push(found);
    else portraits.set(id, found);
  }
  const addPortrait = (subject: Subject): Subject => {
    const portrait = portraits.get(subject.entity.id);
    return portrait ? { ...subject, portrait } : subject;
  };
  return {
    edition: { ...edition, menus, authors: edition.authors.map(addPortrait) },
    diagnostics: [...diagnostics, ...faults],
  };
}

async function findPortrait(
  id: string,
  { src, alt = "" }: PictureFact,
  assets: AssetStore,
  file: FactsFile,
): Promise<Portrait | Diagnostic> {
  const { message: _, ...use } = reportFact(file, [id, "picture", "src"], "");
  const picture = await assets.findPicture(src, use);
  return "message" in picture ? { ...use, ...picture } : { picture, alt };
}
