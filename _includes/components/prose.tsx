import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { numberLinks } from "./number-links.ts";

interface ProseProps {
  /** Rendered from Markdown, which escapes HTML. */
  readonly html: string;
  /** Rendered before the text, in the same element. */
  readonly opening: ComponentChildren;
  /** Sections after the text. In the same element, because reader views keep the siblings of paragraphs. */
  readonly children?: ComponentChildren;
  /** What a printed page ends with. */
  readonly imprint?: ComponentChildren;
}

/**
 * The text of an article or page; in print also the addresses of its links, and its imprint. Its id has a word by which reader views
 * know text: without it, a long correction can outweigh a short story.
 */
export function Prose({ html, opening, children, imprint }: ProseProps) {
  const [before, after] = [opening, children].map((part) => renderToString(h(Fragment, null, part)));
  const text = numberLinks(`${before}${html}${after}`);
  const end = renderToString(<PrintedEnd addresses={text.addresses} imprint={imprint} />);
  return <div class="prose" id="page.text" dangerouslySetInnerHTML={{ __html: text.html + end }} />;
}

interface PrintedEndProps {
  readonly addresses: readonly string[];
  readonly imprint: ComponentChildren;
}

/** Not shown on a screen, and so not read aloud there. Reader views leave a footer out. */
function PrintedEnd({ addresses, imprint }: PrintedEndProps) {
  if (addresses.length === 0 && !imprint) return null;
  return (
    <footer class="imprint">
      {addresses.length > 0 && (
        <ol>
          {addresses.map((address) => (
            <li key={address} dangerouslySetInnerHTML={{ __html: address }} />
          ))}
        </ol>
      )}
      {imprint}
    </footer>
  );
}
