import { HomeLayout } from "../../_includes/layouts/home.tsx";
import { buildFrame } from "../edition/frame.ts";
import { buildFrontPages } from "../edition/front-page.ts";
import { createTemplate } from "../output/create-template.ts";

export const homeTemplate = createTemplate({
  name: "home",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return buildFrontPages(edition).map((page) => ({ url: page.listing.url, props: { frame, ...page } }));
  },
  render: (props) => <HomeLayout {...props} />,
});
