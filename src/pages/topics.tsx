import { TopicsLayout } from "../../_includes/layouts/topics.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const topicsTemplate = createTemplate({
  name: "topics",
  plan: (edition) => {
    const topics = edition.tags.map(({ entity, articles }) => ({ entity, count: articles.length }));
    return [{ url: "tags.html", props: { frame: buildFrame(edition), topics } }];
  },
  render: (props) => <TopicsLayout {...props} />,
});
