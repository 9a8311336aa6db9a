import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const articleTemplate = createTemplate({
  name: "article",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.articles.map((article) => ({ url: article.url, props: { frame, article } }));
  },
  render: (props) => <ArticleLayout {...props} />,
});
