import { renderToString } from "preact-render-to-string";
import { findLabels } from "../../_includes/words.ts";
import type { Article } from "../model/article.ts";
import { langOf } from "../model/language-attributes.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** Renders for a feed what was done with AI; an empty text if nothing was, or if the article was retracted. */
export function renderDisclosure({ ai, lang, isRetracted }: Article, site: Site): string {
  if (!ai || isRetracted) return "";
  const { uses, tool = "", reviewer, note } = ai;
  const labels = findLabels(lang, site);
  const link = reviewer && <a href={absoluteUrl(site, reviewer.url)}>{reviewer.name}</a>;
  return renderToString(
    <p {...langOf(labels.lang, { lang })}>
      {labels.words.ai.disclosure(uses, tool, link)} {note && <span {...langOf(lang, labels)}>{note}</span>}
    </p>,
  );
}
