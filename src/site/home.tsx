import { HomeLayout } from "../../_includes/layouts/home.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";
import { buildFrontPages } from "./front-page.ts";

export const homeTemplate = createTemplate({
  name: "home",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return buildFrontPages(edition).map((page) => ({
      url: page.listing.url,
      props: { frame, ...page },
      sitemap: latestChange(page.listing.items),
    }));
  },
  render: (props) => <HomeLayout {...props} />,
});
