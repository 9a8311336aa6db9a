import { BlockElement } from "../../src/history/block-element.tsx";
import type { ChangesView } from "../../src/history/changes-list.tsx";
import type { WholeText as Text } from "../../src/model/history.ts";

interface WholeTextProps {
  readonly text: Text;
  readonly view: ChangesView;
}

/** A whole version of an article, folded: headline, standfirst, short form, authors and text. */
export function WholeText({ text, view: { labels, attributes, nameOf } }: WholeTextProps) {
  const { title, description, short, authors, blocks } = text;
  const { article, history, punctuation } = labels.words;
  const { fields } = history;
  const lines = [
    [fields.title, title],
    [fields.description, description],
    ...(short === "" ? [] : [[article.inShort, short] as const]),
    [fields.authors, authors.map(nameOf).join(punctuation.comma)],
  ] as const;
  return (
    <details>
      <summary>{history.wholeText}</summary>
      <dl class="changes">
        {lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd {...attributes}>
              <p>{words}</p>
            </dd>
          </div>
        ))}
        <div>
          <dt>{fields.text}</dt>
          <dd>
            {blocks.map(({ kind, text }) => (
              <BlockElement kind={kind} attributes={attributes}>
                {text}
              </BlockElement>
            ))}
          </dd>
        </div>
      </dl>
    </details>
  );
}
