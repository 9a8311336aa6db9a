import { readFile } from "node:fs/promises";
import path from "node:path";
import { OffprintLayout } from "../../_includes/layouts/offprint.tsx";
import { buildFrame } from "../edition/frame.ts";
import { offprintUrl } from "../edition/urls.ts";
import { inlinePictures } from "../images/inline-pictures.ts";
import { createTemplate } from "../output/create-template.ts";

const root = process.cwd();

export const offprintTemplate = createTemplate({
  name: "offprint",
  plan: (edition) => {
    const frame = buildFrame(edition);
    if (!edition.site.offprints) return [];
    return edition.articles.map((article) => ({ url: offprintUrl(article), props: { frame, article } }));
  },
  render: async ({ frame, article }) => {
    const pictures = [...article.body.pictures, ...(article.image ? [article.image.picture] : [])];
    const inline = await inlinePictures([...new Set(pictures)], (file) => readFile(path.join(root, file)));
    return <OffprintLayout frame={frame} article={article} inline={inline} />;
  },
});
