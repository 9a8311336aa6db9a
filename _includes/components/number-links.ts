/** A list of sources, which prints its addresses itself, or the start of a link to another site, as Markdown and components write it. */
const part = /<section class="sources".*?<\/section>|<a href="([^"]*)" rel="external"/gs;

interface NumberedLinks {
  readonly html: string;
  /** Each address once, as HTML, in the order of the numbers. */
  readonly addresses: readonly string[];
}

/** Numbers the links to other sites in a text: on paper, a number stands behind each, and the addresses below the text. */
export function numberLinks(html: string): NumberedLinks {
  const numbers = new Map<string, number>();
  const numbered = html.replace(part, (found: string, address: string | undefined) => {
    if (address === undefined) return found;
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    return `${found} data-link="${number}"`;
  });
  return { html: numbered, addresses: [...numbers.keys()] };
}
