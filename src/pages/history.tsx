import { HistoryLayout } from "../../_includes/layouts/history.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const historyTemplate = createTemplate({
  name: "history",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const authors = edition.authors.map(({ entity: { id, name } }) => ({ id, name }));
    return edition.articles.flatMap(({ url, title, lang, history }) =>
      history
        ? [{ url: history.url, props: { frame, article: { url, title, lang }, authors, history } }]
        : [],
    );
  },
  render: async (props) => {
    const changes = await props.history.readChanges();
    return <HistoryLayout {...props} changes={changes} />;
  },
});
