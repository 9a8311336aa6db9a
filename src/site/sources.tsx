import { SourcesLayout } from "../../_includes/layouts/sources.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { sourcesPerPage } from "../sources/list-sources.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";
import { paginate } from "./listings.ts";

export const sourcesTemplate = createTemplate({
  name: "sources",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const listings = paginate(edition.sources, sourcesPerPage, "sources.html");
    return listings.map((listing) => ({
      url: listing.url,
      props: { frame, listing },
      sitemap: latestChange(listing.items.flatMap(({ articles }) => articles)),
    }));
  },
  render: (props) => <SourcesLayout {...props} />,
});
