import { SubjectLayout } from "../../_includes/layouts/subject.tsx";
import { buildFrame } from "../edition/frame.ts";
import { paginate } from "../edition/listings.ts";
import { createTemplate } from "../output/create-template.ts";

export const subjectTemplate = createTemplate({
  name: "subject",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const { tags, authors, people, organizations } = edition;
    return [...tags, ...authors, ...people, ...organizations].flatMap(({ entity, articles }) =>
      paginate(articles, edition.site.articlesPerPage, entity.url).map((listing) => ({
        url: listing.url,
        props: { frame, entity, listing },
      })),
    );
  },
  render: (props) => <SubjectLayout {...props} />,
});
