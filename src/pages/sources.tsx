import { SourcesLayout } from "../../_includes/layouts/sources.tsx";
import { buildFrame } from "../edition/frame.ts";
import { paginate } from "../edition/listings.ts";
import { createTemplate } from "../output/create-template.ts";
import { sourcesPerPage } from "../sources/list-sources.ts";

export const sourcesTemplate = createTemplate({
  name: "sources",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const listings = paginate(edition.sources, sourcesPerPage, "sources.html");
    return listings.map((listing) => ({ url: listing.url, props: { frame, listing } }));
  },
  render: (props) => <SourcesLayout {...props} />,
});
