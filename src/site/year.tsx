import { YearLayout } from "../../_includes/layouts/year.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { articlesByYear } from "../model/listing.ts";
import { yearUrl } from "../model/urls.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const yearTemplate = createTemplate({
  name: "year",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return articlesByYear(edition.articles).map(({ year, articles }) => ({
      url: yearUrl(year),
      props: { frame, year: { year, articles: articles.map(({ teaser }) => teaser) } },
      sitemap: latestChange(articles),
    }));
  },
  render: (props) => <YearLayout {...props} />,
});
