import type { Teaser } from "../../src/model/article.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface KickerProps {
  readonly teaser: Teaser;
  readonly words: Words;
  readonly href: Href;
  /** For the topic's name, if it is not in the language of the words. */
  readonly attributes?: LanguageAttributes;
}

/** The line above a headline: draft, correction, kind of article (unless it is news), first topic. */
export function Kicker({ teaser, words: { kicker }, href, attributes }: KickerProps) {
  const [topic] = teaser.tags;
  const label = kicker.kinds[teaser.kind];
  const mark = teaser.correctionMark && kicker.corrections[teaser.correctionMark];
  if (!topic && !label && !mark && !teaser.draft) return null;
  return (
    <p class="kicker">
      {teaser.draft && <strong class="mark">{kicker.draft}</strong>}
      {mark && <strong class="mark">{mark}</strong>}
      {label && <strong>{label}</strong>}
      {topic && (
        <a href={href(topic.url)} {...attributes}>
          {topic.name}
        </a>
      )}
    </p>
  );
}
