import { renderRobots } from "../feeds/render-robots.ts";
import { createTemplate } from "./create-template.ts";

export const robotsTemplate = createTemplate({
  name: "robots",
  plan: ({ site, robots }) => [{ url: "robots.txt", props: { text: renderRobots(site, robots) } }],
  render: ({ text }) => text,
});
