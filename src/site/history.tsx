import { HistoryLayout } from "../../_includes/layouts/history.tsx";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const historyTemplate = createTemplate({
  name: "history",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const authors = edition.authors.map(({ entity: { id, name } }) => ({ id, name }));
    return edition.articles.flatMap(({ url, title, lang, history }) =>
      history
        ? [
            {
              url: history.url,
              props: { frame, article: { url, title, lang }, authors, history },
              sitemap: { lastChange: history.revisions[0]?.date },
            },
          ]
        : [],
    );
  },
  render: async (props) => {
    const changes = await props.history.changes.read();
    return <HistoryLayout {...props} changes={changes} />;
  },
});
