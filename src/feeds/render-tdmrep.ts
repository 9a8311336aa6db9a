import type { Site } from "../model/site.ts";

/** Where the TDM file is, from the host's root. */
export const tdmrepUrl = ".well-known/tdmrep.json";

/**
 * Renders the TDM file (TDM Reservation Protocol, W3C Community Group report of 10 May 2024, “TDM File on the Origin Server”): whether
 * the rights of text and data mining (Directive (EU) 2019/790, article 4) are reserved for everything below the site's address.
 * @returns undefined if the facts say nothing about mining.
 */
export function renderTdmrep({ url, aiUse }: Pick<Site, "url" | "aiUse">): string | undefined {
  if (!aiUse?.mining) return undefined;
  const { reserved, policy } = aiUse.mining;
  const rule = {
    location: new URL(url).pathname,
    "tdm-reservation": Number(reserved),
    ...(policy !== undefined && { "tdm-policy": policy }),
  };
  return `${JSON.stringify([rule], null, 2)}\n`;
}
