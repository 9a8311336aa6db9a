import { TopicsLayout } from "../../_includes/layouts/topics.tsx";
import type { Edition } from "../edition/edition.ts";

export const data = { permalink: "tags.html" };

export function render({ edition }: { edition: Edition }) {
  return <TopicsLayout edition={edition} />;
}
