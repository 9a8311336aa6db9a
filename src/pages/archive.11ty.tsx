import { ArchiveLayout } from "../../_includes/layouts/archive.tsx";
import type { Edition } from "../edition/edition.ts";

export const data = { permalink: "archive.html" };

export function render({ edition }: { edition: Edition }) {
  return <ArchiveLayout edition={edition} />;
}
