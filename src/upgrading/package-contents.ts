import { findLabels } from "../../_includes/words.ts";
import type { FactsName } from "../loading/facts/parse-facts.ts";
import {
  authorsSchema,
  createSeriesSchema,
  entitiesSchema,
  sectionsSchema,
  siteSchema,
} from "../loading/facts/schemas.ts";
import { listSchemaNames, listWordNames } from "./list-names.ts";

/** The names that a publication can use and a version can add or remove; `lib/contents.json` of the package. */
export interface PackageContents {
  /** `site.licence.url`, `authors.*.isDesk`. */
  readonly facts: readonly string[];
  /** `frame.skip`. */
  readonly words: readonly string[];
}

/** Lists the names of this version. `scripts/prepack.js` writes them into the package, so that another version can read them. */
export function listContents(): PackageContents {
  const schemas = {
    site: siteSchema,
    authors: authorsSchema,
    tags: entitiesSchema,
    people: entitiesSchema,
    organizations: entitiesSchema,
    sections: sectionsSchema,
    series: createSeriesSchema("UTC"),
    // The fields of `extra` are the publication's own.
  } satisfies Record<Exclude<FactsName, "extra">, unknown>;
  return {
    facts: Object.entries(schemas).flatMap(([name, schema]) => listSchemaNames(schema, name)),
    words: listWordNames(findLabels("en", { lang: "en" }).words),
  };
}
