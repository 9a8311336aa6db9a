import { CorrectionsLayout } from "../../_includes/layouts/corrections.tsx";
import { findLatest } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";
import { paginate } from "./listings.ts";

export const correctionsTemplate = createTemplate({
  name: "corrections",
  plan: (edition) => {
    const frame = buildFrame(edition);
    const listings = paginate(edition.corrections, edition.site.articlesPerPage, "corrections.html");
    return listings.map((listing) => ({
      url: listing.url,
      props: { frame, listing },
      sitemap: { lastChange: findLatest(listing.items.map(({ correction }) => correction.date)) },
    }));
  },
  render: (props) => <CorrectionsLayout {...props} />,
});
