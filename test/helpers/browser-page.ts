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
  /** Contrast of the text with its background by WCAG, from 1 to 21. */
  readonly contrast: number;
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
  /** What an element's text needs to know of it and of all around it; each element is asked once. */
  interface Surroundings {
    /** Elements that cut off what is outside of them. */
    readonly cutters: readonly { box: DOMRect; x: boolean; y: boolean }[];
    readonly paper: string;
    readonly scrolls: boolean;
    readonly isUnseen: boolean;
  }
  const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
  const known = new Map<Element, Surroundings>();
  const look = (element: Element | null): Surroundings => {
    if (!element) return { cutters: [], paper: "Canvas", scrolls: false, isUnseen: false };
    const found = known.get(element);
    if (found) return found;
    const around = look(element.parentElement);
    const { overflowX, overflowY, clipPath, backgroundColor } = getComputedStyle(element);
    const [x, y] = [clips(overflowX), clips(overflowY)];
    const surroundings = {
      cutters: x || y ? [...around.cutters, { box: element.getBoundingClientRect(), x, y }] : around.cutters,
      paper: /^rgba\(.*, 0\)$/.test(backgroundColor) ? around.paper : backgroundColor,
      scrolls: around.scrolls || overflowX === "auto" || overflowX === "scroll",
      // Text for screen readers only, and the hidden skip link.
      isUnseen: around.isUnseen || clipPath !== "none" || element.matches(".skip"),
    };
    known.set(element, surroundings);
    return surroundings;
  };

  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminances = new Map<string, number>();
  const readLuminance = (color: string): number => {
    const found = luminances.get(color);
    if (found !== undefined || !pen) return found ?? 0;
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    luminances.set(color, luminance);
    return luminance;
  };
  const measureContrast = (ink: string, paper: string) => {
    const [dark = 0, light = 0] = [ink, paper].map(readLuminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const readLines = (node: Text, element: Element): Line[] => {
    const { cutters, paper, scrolls, isUnseen } = look(element);
    if (isUnseen) return [];
    const { color, fontSize } = getComputedStyle(element);
    const contrast = measureContrast(color, paper);
    const cutsOff = (rect: DOMRect) =>
      cutters.some(
        ({ box, x, y }) =>
          (x && (rect.left < box.left - 1 || rect.right > box.right + 1)) ||
          (y && (rect.top < box.top - 1 || rect.bottom > box.bottom + 1)),
      );
    const range = document.createRange();
    range.selectNodeContents(node);
    // Glyphs fill only the middle of the line's box: half the font size.
    const half = Number.parseFloat(fontSize) / 4;
    return [...range.getClientRects()].map((rect) => ({
      text: node.data.trim().slice(0, 30),
      left: rect.left,
      right: rect.right,
      top: (rect.top + rect.bottom) / 2 - half,
      bottom: (rect.top + rect.bottom) / 2 + half,
      isCutOff: cutsOff(rect),
      contrast,
      scrolls,
    }));
  };
  const lines: Line[] = [...document.images].map((image) => {
    const { left, right, top, bottom } = image.getBoundingClientRect();
    return { text: image.src, left, right, top, bottom, isCutOff: false, contrast: 21, scrolls: false };
  });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node instanceof Text && node.data.trim() && element?.checkVisibility())
      lines.push(...readLines(node, element));
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
