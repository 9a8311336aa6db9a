import { type JsonLdScript, renderJsonLd } from "../../src/structured-data/render-json-ld.ts";

/** Structured data. `renderJsonLd` escapes it for a script element, where HTML escapes would break it. */
export function JsonLd({ value }: { readonly value: JsonLdScript }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: renderJsonLd(value) }} />;
}
