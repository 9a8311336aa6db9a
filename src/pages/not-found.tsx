import { NotFoundLayout } from "../../_includes/layouts/not-found.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const notFoundTemplate = createTemplate({
  name: "not-found",
  plan: (edition) => [{ url: "404.html", props: { frame: buildFrame(edition) } }],
  render: (props) => <NotFoundLayout {...props} />,
});
