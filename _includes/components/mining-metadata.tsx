import type { Site } from "../../src/model/site.ts";

/**
 * Whether the rights of text and data mining are reserved (TDM Reservation Protocol, “TDM Metadata in HTML Content”). The file for
 * the whole host says the same, but does not go with a page that is moved or saved, and a site in a folder of a host has none.
 */
export function MiningMetadata({ site: { aiUse } }: { readonly site: Site }) {
  if (!aiUse?.mining) return null;
  const { reserved, policy } = aiUse.mining;
  return (
    <>
      <meta name="tdm-reservation" content={reserved ? "1" : "0"} />
      {policy && <meta name="tdm-policy" content={policy} />}
    </>
  );
}
