import { RedirectLayout } from "../../_includes/layouts/redirect.tsx";
import type { Edition, Redirect } from "../edition/edition.ts";

export const data = {
  pagination: { data: "edition.redirects", size: 1, alias: "redirect" },
  permalink: ({ redirect }: { redirect: Redirect }) => redirect.url,
};

export function render({ edition, redirect }: { edition: Edition; redirect: Redirect }) {
  return <RedirectLayout edition={edition} redirect={redirect} />;
}
