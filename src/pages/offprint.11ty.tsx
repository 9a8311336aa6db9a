import { readFile } from "node:fs/promises";
import path from "node:path";
import { OffprintLayout } from "../../_includes/layouts/offprint.tsx";
import type { Article, Edition } from "../edition/edition.ts";
import { offprintUrl } from "../edition/urls.ts";
import { inlinePictures } from "../images/inline-pictures.ts";

const root = path.resolve(import.meta.dirname, "../..");

export const data = {
  pagination: {
    data: "edition.articles",
    size: 1,
    alias: "article",
    before: (articles: readonly Article[], { edition }: { edition: Edition }) =>
      edition.site.offprints ? articles : [],
  },
  permalink: ({ article }: { article: Article }) => offprintUrl(article),
};

export async function render({ edition, article }: { edition: Edition; article: Article }) {
  const pictures = [...article.body.pictures, ...(article.image ? [article.image.picture] : [])];
  const inline = await inlinePictures([...new Set(pictures)], (file) => readFile(path.join(root, file)));
  return <OffprintLayout edition={edition} article={article} inline={inline} />;
}
