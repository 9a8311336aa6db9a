import { ArchiveLayout } from "../../_includes/layouts/archive.tsx";
import { latestChange } from "../feeds/last-change.ts";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";
import { buildArchive } from "./listings.ts";

export const archiveTemplate = createTemplate({
  name: "archive",
  plan: (edition) => {
    const props = { frame: buildFrame(edition), years: buildArchive(edition.articles) };
    return [{ url: "archive.html", props, sitemap: latestChange(edition.articles) }];
  },
  render: (props) => <ArchiveLayout {...props} />,
});
