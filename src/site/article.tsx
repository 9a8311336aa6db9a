import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const articleTemplate = createTemplate({
  name: "article",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.articles.map((article) => ({
      url: article.url,
      props: { frame, article },
      sitemap: latestChange([article]),
    }));
  },
  render: (props) => <ArticleLayout {...props} />,
});
