import { RedirectLayout } from "../../_includes/layouts/redirect.tsx";
import { buildFrame } from "../edition/frame.ts";
import { createTemplate } from "../output/create-template.ts";

export const redirectTemplate = createTemplate({
  name: "redirect",
  plan: (edition) => {
    const frame = buildFrame(edition);
    return edition.redirects.map((redirect) => ({ url: redirect.url, props: { frame, redirect } }));
  },
  render: (props) => <RedirectLayout {...props} />,
});
