import { UsageError } from "../model/usage-error.ts";
import { siteAddress } from "./facts.ts";

/**
 * Looks at `SITE_URL`, which a publication's `_data/site.ts` may take for its address: a mistake in it is not one in that file.
 * @throws UsageError when it is set, and no site can stand there. A user name and password are not repeated.
 */
export function checkSiteUrl(environment: Readonly<Record<string, string | undefined>>): void {
  const url = environment["SITE_URL"];
  if (!url || siteAddress.safeParse(url).success) return;
  const shown = url.replace(/\/\/.*@/, "//…@");
  throw new UsageError(
    `SITE_URL is "${shown}"; expected the whole address of a folder, without ?, # and user name, such as https://example.org/news/`,
  );
}
