import { ArchiveLayout } from "../../_includes/layouts/archive.tsx";
import { buildFrame } from "../edition/frame.ts";
import { buildArchive } from "../edition/listings.ts";
import { createTemplate } from "../output/create-template.ts";

export const archiveTemplate = createTemplate({
  name: "archive",
  plan: (edition) => {
    const props = { frame: buildFrame(edition), years: buildArchive(edition.articles) };
    return [{ url: "archive.html", props }];
  },
  render: (props) => <ArchiveLayout {...props} />,
});
