import { YearLayout } from "../../_includes/layouts/year.tsx";
import { buildFrame } from "../edition/frame.ts";
import { articlesByYear, pickTeaser, yearUrl } from "../edition/listings.ts";
import { createTemplate } from "../output/create-template.ts";

export const yearTemplate = createTemplate({
  name: "year",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return articlesByYear(edition.articles).map(({ year, articles }) => ({
      url: yearUrl(year),
      props: { frame, year: { year, articles: articles.map(pickTeaser) } },
    }));
  },
  render: (props) => <YearLayout {...props} />,
});
