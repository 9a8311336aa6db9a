import { RedirectLayout } from "../../_includes/layouts/redirect.tsx";
import { createTemplate } from "./create-template.ts";
import { buildFrame } from "./frame.ts";

export const redirectTemplate = createTemplate({
  name: "redirect",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.redirects.map((redirect) => ({ url: redirect.url, props: { frame, redirect } }));
  },
  render: (props) => <RedirectLayout {...props} />,
});
