import path from "node:path";
import type { Labels } from "../../_includes/words.ts";
import type { DataPlaceholder } from "../markdown/markdown-document.ts";
import { langOf } from "../model/language-attributes.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl, type Href } from "../model/urls.ts";
import { formatSize } from "../sources/wording.ts";
import { renderData } from "../tables/render-data.tsx";
import type { FoundData } from "./data-files.ts";

/**
 * Returns a function that renders the blocks of a text that show CSV files.
 * @param data by the numbers of the blocks.
 * @param lang BCP 47, of the text.
 */
export function createDataView(
  data: ReadonlyMap<number, FoundData>,
  labels: Labels,
  lang: string,
  site: Site,
): (show: Href, hasDrawings: boolean) => (placeholder: DataPlaceholder) => string {
  const { words } = labels;
  return (show, hasDrawings) => (placeholder) => {
    const found = data.get(placeholder.number);
    // A diagnostic stops the build.
    if (!found) return "";
    const { file, table, reference } = found;
    return renderData(
      placeholder,
      {
        table,
        options: reference.options,
        file: {
          href: show(file.url),
          address: absoluteUrl(site, file.url),
          form: path.posix.extname(file.url).slice(1).toUpperCase(),
          size: formatSize(file.bytes, labels.lang),
        },
      },
      {
        lang,
        hasDrawings,
        words: words.text.data,
        attributes: langOf(labels.lang, { lang }),
        scroll: words.text.scroll,
        colon: words.punctuation.colon,
      },
    );
  };
}
