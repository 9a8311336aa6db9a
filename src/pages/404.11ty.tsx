import { NotFoundLayout } from "../../_includes/layouts/not-found.tsx";
import type { Edition } from "../edition/edition.ts";

export const data = { permalink: "404.html" };

export function render({ edition }: { edition: Edition }) {
  return <NotFoundLayout edition={edition} />;
}
