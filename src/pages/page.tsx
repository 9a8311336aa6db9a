import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const pageTemplate = createTemplate({
  name: "page",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.pages.map((page) => ({ url: page.url, props: { frame, page } }));
  },
  render: (props) => <ProseLayout {...props} />,
});
