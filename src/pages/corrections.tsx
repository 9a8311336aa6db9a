import { CorrectionsLayout } from "../../_includes/layouts/corrections.tsx";
import { buildFrame } from "../edition/frame.ts";
import { paginate } from "../edition/listings.ts";
import { createTemplate } from "../output/create-template.ts";

export const correctionsTemplate = createTemplate({
  name: "corrections",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const listings = paginate(edition.corrections, edition.site.articlesPerPage, "corrections.html");
    return listings.map((listing) => ({ url: listing.url, props: { frame, listing } }));
  },
  render: (props) => <CorrectionsLayout {...props} />,
});
