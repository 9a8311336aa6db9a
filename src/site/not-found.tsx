import { NotFoundLayout } from "../../_includes/layouts/not-found.tsx";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const notFoundTemplate = createTemplate({
  name: "not-found",
  plan: (edition) => [{ url: "404.html", props: { frame: buildFrame(edition) } }],
  render: (props) => <NotFoundLayout {...props} />,
});
