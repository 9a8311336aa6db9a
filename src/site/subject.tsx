import { SubjectLayout } from "../../_includes/layouts/subject.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";
import { paginate } from "./listings.ts";

export const subjectTemplate = createTemplate({
  name: "subject",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const { tags, authors, people, organizations } = edition;
    return [...tags, ...authors, ...people, ...organizations].flatMap(({ entity, articles }) =>
      paginate(articles, edition.site.articlesPerPage, entity.url).map((listing) => ({
        url: listing.url,
        props: { frame, entity, listing },
        sitemap: latestChange(listing.items),
      })),
    );
  },
  render: (props) => <SubjectLayout {...props} />,
});
