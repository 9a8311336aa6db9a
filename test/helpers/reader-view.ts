import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

/** An article on its page and in a reader view. Texts are without white space. */
export interface Reading {
  readonly onPage: ArticleParts;
  readonly inReaderView: ArticleParts & { readonly text: string };
}

interface ArticleParts {
  readonly title: string;
  readonly authors: string;
  readonly publishedTime: string;
  /** URL of the lead picture; empty if there is none. */
  readonly leadPicture: string;
  /** Standfirst, caption of the lead picture, and all paragraphs, list items, cells, headings and corrections. */
  readonly texts: readonly string[];
}

const texts = [
  ".standfirst",
  ".lead-figure figcaption",
  // What is only printed, or repeated for the eye, is in no reader view.
  ".prose :is(p, li, td, th, figcaption, blockquote, h2, h3, summary):not(.imprint *, [aria-hidden] *)",
  ":is(.correction, .sources) :is(p, li)",
].join();

/** Reads an article's page as Firefox's reader view does (Mozilla Readability). */
export function readInReaderView(html: string, url: string): Reading {
  const { document } = new JSDOM(html, {
    url,
    // Without it, jsdom logs style rules that it does not know.
    virtualConsole: new VirtualConsole(),
  }).window;
  const read = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => removeSpace(element.textContent));
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? "";
  const onPage = {
    title: read("h1").join(),
    authors: read(".story [rel~=author]").join(),
    publishedTime: attribute("meta[property='article:published_time']", "content"),
    leadPicture: resolve(attribute(".lead-figure img", "src"), url),
    texts: read(texts),
  };
  const found = new Readability(document).parse();
  const shown = JSDOM.fragment(found?.content ?? "");
  const text = removeSpace(found?.textContent ?? "");
  const pictures = [...shown.querySelectorAll("img")].map((image) => image.getAttribute("src") ?? "");
  return {
    onPage,
    inReaderView: {
      title: removeSpace(found?.title ?? ""),
      authors: removeSpace(found?.byline ?? ""),
      publishedTime: found?.publishedTime ?? "",
      leadPicture: onPage.leadPicture && (pictures[0] ?? "none"),
      texts: onPage.texts.filter((part) => text.includes(part)),
      text,
    },
  };
}

function removeSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

function resolve(src: string, url: string): string {
  return src && new URL(src, url).href;
}
