import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

interface ProseProps {
  /** Rendered from Markdown, which escapes HTML. */
  readonly html: string;
  /** Rendered before the text, in the same element. */
  readonly opening: ComponentChildren;
  /** Sections after the text. In the same element, because reader views keep the siblings of paragraphs. */
  readonly children?: ComponentChildren;
}

/** The text of an article or page. */
export function Prose({ html, opening, children }: ProseProps) {
  const [before, after] = [opening, children].map((part) => renderToString(h(Fragment, null, part)));
  return <div class="prose" dangerouslySetInnerHTML={{ __html: `${before}${html}${after}` }} />;
}
