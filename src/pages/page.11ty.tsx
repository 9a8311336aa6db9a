import { ProseLayout } from "../../_includes/layouts/prose.tsx";
import type { Edition, Page } from "../edition/edition.ts";

export const data = {
  // Not called "page": that name is Eleventy's own.
  pagination: { data: "edition.pages", size: 1, alias: "prose" },
  permalink: ({ prose }: { prose: Page }) => prose.url,
};

export function render({ edition, prose }: { edition: Edition; prose: Page }) {
  return <ProseLayout edition={edition} page={prose} />;
}
