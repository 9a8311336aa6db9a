import type { Token } from "markdown-it";
import type { ContainerBlock } from "./container.ts";

/** A picture alone in its paragraph, as far as the text that is not parsed yet shows it. */
const picture =
  /^!\[(?:[^[\]\\]|\\.|\[[^\]]*\])*\](?:\((?:<[^<>]*>|[^()\s]*)(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[[^\]]*\])$/s;

const second = { picture: "a second picture", quotation: "a second quotation" };

/** Reports what an embed has besides a picture and a quotation, and a second one of either. */
export function checkEmbedContent({ content, context, locate }: ContainerBlock): void {
  const found = new Set<string>();
  for (const [index, token] of content.entries()) {
    const isBlock = token.level === content[0]?.level && token.nesting >= 0 && token.type !== "inline";
    const kind = findKind(token, content[index + 1]);
    if (!isBlock || (kind && !found.has(kind) && found.add(kind))) continue;
    const message = `found ${kind ? second[kind] : "other text"}; an embed has one picture, ![What it shows](poster.jpg), and one quotation, > Its words; write the rest below its end`;
    context.report("embed", locate(token), message);
  }
}

function findKind({ type }: Token, inline: Token | undefined): keyof typeof second | undefined {
  if (type === "blockquote_open") return "quotation";
  return type === "paragraph_open" && picture.test(inline?.content ?? "") ? "picture" : undefined;
}
