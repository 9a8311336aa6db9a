import { TopicsLayout } from "../../_includes/layouts/topics.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const topicsTemplate = createTemplate({
  name: "topics",
  plan: (edition) => {
    const topics = edition.tags.map(({ entity, articles }) => ({ entity, count: articles.length }));
    const props = { frame: buildFrame(edition), topics };
    return [{ url: "tags.html", props, sitemap: latestChange(edition.articles) }];
  },
  render: (props) => <TopicsLayout {...props} />,
});
