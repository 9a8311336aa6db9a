import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const pageTemplate = createTemplate({
  name: "page",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.pages.map((page) => ({ url: page.url, props: { frame, page }, sitemap: {} }));
  },
  render: ({ frame, page }) => <ProseLayout frame={frame} page={{ ...page, html: page.body.html.read() }} />,
});
