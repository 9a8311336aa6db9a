/*
 * Functions that run in the browser. They are sent to it as text, so they use nothing from this file or its imports.
 */

/** What a reader finds on a page. */
export interface PageFacts {
  readonly headings: readonly string[];
  readonly text: string;
  /** Whether the page's own style applies. */
  readonly isStyled: boolean;
  readonly links: readonly string[];
  /** Addresses of pictures that did not load. */
  readonly brokenImages: readonly string[];
}

export async function describePage(): Promise<PageFacts> {
  const brokenImages: string[] = [];
  for (const image of document.images) {
    image.loading = "eager";
    await image.decode().catch(() => brokenImages.push(image.src));
  }
  const { maxWidth, fontFamily } = getComputedStyle(document.body);
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: the rendered text is needed, not the source
    headings: [...document.querySelectorAll("h1")].map((heading) => heading.innerText),
    // biome-ignore lint/performance/useDomNodeTextContent: likewise
    text: document.body.innerText,
    isStyled: maxWidth !== "none" && fontFamily.includes(","),
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
    brokenImages,
  };
}

/** Returns a fault if the target of the URL's fragment is missing or not in view. */
export function findFragmentFault(): string | undefined {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === "") return undefined;
  const target = document.getElementById(id);
  if (!target) return `there is no #${id}`;
  const { position, scrollMarginTop } = getComputedStyle(target);
  // Nothing scrolls to what is not shown.
  if (target.getClientRects().length === 0) return undefined;
  const rect = target.getBoundingClientRect();
  if (position === "fixed")
    return rect.bottom <= innerHeight ? undefined : `#${id} ends at ${rect.bottom} px`;
  const top = rect.top - Number.parseFloat(scrollMarginTop);
  const page = document.documentElement;
  const isAtEdge = page.scrollTop === 0 || page.scrollTop + page.clientHeight >= page.scrollHeight - 2;
  const isInView = Math.abs(top) < 2 || (isAtEdge && rect.top > -2 && rect.top < innerHeight);
  return isInView ? undefined : `#${id} is at ${rect.top} px`;
}

/** A line of text or a picture, with its position in the window in CSS pixels. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isCutOff: boolean;
  /** The text has the colour of its background. */
  readonly isInvisible: boolean;
  /** In an element with its own scrollbar. */
  readonly scrolls: boolean;
}

/** All visible lines, and the width of the page. */
export interface Layout {
  readonly windowWidth: number;
  readonly scrollWidth: number;
  readonly lines: readonly Line[];
}

export function describeLayout(): Layout {
  const findAncestors = (element: Element | null): Element[] =>
    element ? [element, ...findAncestors(element.parentElement)] : [];
  const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
  const cutsOff = (one: Element, rect: DOMRect) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const isTooWide = rect.left < box.left - 1 || rect.right > box.right + 1;
    const isTooHigh = rect.top < box.top - 1 || rect.bottom > box.bottom + 1;
    return (clips(overflowX) && isTooWide) || (clips(overflowY) && isTooHigh);
  };
  const readLines = (node: Text): Line[] => {
    const ancestors = findAncestors(node.parentElement);
    const styles = ancestors.map((one) => getComputedStyle(one));
    // Text for screen readers only, and the hidden skip link.
    if (styles.some(({ clipPath }) => clipPath !== "none") || ancestors.some((one) => one.matches(".skip")))
      return [];
    const papers = styles.map(({ backgroundColor }) => backgroundColor);
    const range = document.createRange();
    range.selectNodeContents(node);
    // Glyphs fill only the middle of the line's box: half the font size.
    const half = Number.parseFloat(styles[0]?.fontSize ?? "0") / 4;
    return [...range.getClientRects()].map((rect) => ({
      text: node.data.trim().slice(0, 30),
      left: rect.left,
      right: rect.right,
      top: (rect.top + rect.bottom) / 2 - half,
      bottom: (rect.top + rect.bottom) / 2 + half,
      isCutOff: ancestors.some((one) => cutsOff(one, rect)),
      isInvisible: styles[0]?.color === papers.find((color) => color !== "rgba(0, 0, 0, 0)"),
      scrolls: styles.some(({ overflowX }) => overflowX === "auto" || overflowX === "scroll"),
    }));
  };
  const lines: Line[] = [...document.images].map((image) => {
    const { left, right, top, bottom } = image.getBoundingClientRect();
    return { text: image.src, left, right, top, bottom, isCutOff: false, isInvisible: false, scrolls: false };
  });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() && node.parentElement?.checkVisibility())
      lines.push(...readLines(node));
  }
  return { windowWidth: innerWidth, scrollWidth: document.documentElement.scrollWidth, lines };
}

/** An element that has the focus. */
export interface FocusStop {
  /** Index among all elements of the page; -1 for none. */
  readonly index: number;
  readonly name: string;
  readonly isInMain: boolean;
  readonly isInView: boolean;
  readonly hasOutline: boolean;
}

export function describeFocus(): FocusStop {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return { index: -1, name: "", isInMain: false, isInView: false, hasOutline: false };
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  return {
    index: [...document.querySelectorAll("*")].indexOf(element),
    name: `${element.localName} ${element.textContent.trim().slice(0, 30)}`,
    isInMain: element.closest("main") !== null,
    isInView: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
    hasOutline: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== paper,
  };
}
