import { readFile } from "node:fs/promises";
import path from "node:path";
import { OffprintLayout } from "../../_includes/layouts/offprint.tsx";
import { inlinePictures, listPictures } from "../images/inline-pictures.ts";
import { offprintUrl } from "../model/urls.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

const root = process.cwd();

export const offprintTemplate = createTemplate({
  name: "offprint",
  plan: (edition) => {
    const frame = buildFrame(edition);
    if (!edition.site.offprints) return [];
    return edition.articles.map((article) => ({ url: offprintUrl(article), props: { frame, article } }));
  },
  render: async ({ frame, article }) => {
    const inline = await inlinePictures(listPictures(article), (file) => readFile(path.join(root, file)));
    return <OffprintLayout frame={frame} article={article} inline={inline} />;
  },
});
