import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

interface ProseProps {
  /** Rendered from Markdown in which HTML is text: the only markup in it is ours. */
  readonly html: string;
  /** What comes before the text in the same element. */
  readonly opening: ComponentChildren;
  /** Sections that follow the text in the same element, as reader views keep what stands beside the paragraphs. */
  readonly children?: ComponentChildren;
}

/** The text of an article or page, and what belongs to it. */
export function Prose({ html, opening, children }: ProseProps) {
  const [before, after] = [opening, children].map((part) => renderToString(h(Fragment, null, part)));
  return <div class="prose" dangerouslySetInnerHTML={{ __html: `${before}${html}${after}` }} />;
}
