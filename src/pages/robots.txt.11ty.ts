import { renderRobots } from "../feeds/render-robots.ts";
import { createTemplate } from "../output/create-template.ts";

export const { data, plan, render } = createTemplate({
  name: "robots",
  plan: ({ site }) => [{ url: "robots.txt", props: { text: renderRobots(site) } }],
  render: ({ text }) => text,
});
