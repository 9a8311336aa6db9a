import { parseOldPath } from "../loading/parse-old-path.ts";
import type { UrlClaims } from "../loading/url-claims.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";

/** Old addresses that hosts can redirect, and that are nobody else's. */
export function listRedirects({ addresses }: FoundArticle, claims: UrlClaims, take: TakeNote): string[] {
  return addresses.flatMap((address) => {
    const parsed = parseOldPath(address);
    const collision = "value" in parsed ? claims.claim(parsed.value, address) : undefined;
    if ("value" in parsed && !collision) return [address];
    take("address", address, address);
    return [];
  });
}
