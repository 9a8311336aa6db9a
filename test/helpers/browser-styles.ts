/*
 * Functions that run in the browser. They are sent to it as text, so they use nothing from this file or its imports.
 */

/** A selector of the stylesheet, with the cascade layer that it is in. */
export interface LayeredSelector {
  readonly layer: string;
  readonly selector: string;
}

/** Lists the selectors of a stylesheet, each with whether something on the page matches it, in whatever state. */
export function matchSelectors(css: string): (LayeredSelector & { readonly isMatched: boolean })[] {
  const splitList = (list: string): string[] => {
    const parts = [""];
    const nesting = new Map([
      ["(", 1],
      [")", -1],
    ]);
    let depth = 0;
    for (const character of list) {
      depth += nesting.get(character) ?? 0;
      if (character === "," && depth === 0) parts.push("");
      else parts.push((parts.pop() ?? "") + character);
    }
    return parts.map((part) => part.trim());
  };
  const listSelectors = (rules: CSSRuleList, layer: string): LayeredSelector[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSLayerBlockRule) return listSelectors(rule.cssRules, rule.name);
      if (rule instanceof CSSGroupingRule) return listSelectors(rule.cssRules, layer);
      if (!(rule instanceof CSSStyleRule)) return [];
      return splitList(rule.selectorText).map((selector) => ({ layer, selector }));
    });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return listSelectors(sheet.cssRules, "").map(({ layer, selector }) => {
    const stateless = selector
      .replace(/(^|[\s>+~])::[\w-]+/g, "$1*")
      .replace(/::[\w-]+/g, "")
      .replace(/:is\(:hover, :focus-visible\)|:(?:hover|focus-visible|focus|target)(?![\w-])/g, "");
    return { layer, selector, isMatched: document.querySelector(stateless || "*") !== null };
  });
}

/** A text whose contrast is lower than 7:1 (WCAG 2.2, 1.4.6), and the ratio. */
export function findFaintTexts(): string[] {
  const readColour = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = readColour(colour).map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const findPaper = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return readColour(backgroundColor)[3] === 0 ? findPaper(element.parentElement) : backgroundColor;
  };
  const faint: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: element } = node;
    const text = node.textContent?.trim() ?? "";
    if (!element?.checkVisibility() || text === "") continue;
    const [dark = 0, light = 0] = [getComputedStyle(element).color, findPaper(element)]
      .map(luminance)
      .sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < 7) faint.push(`${text.slice(0, 30)}: ${ratio.toFixed(1)}`);
  }
  return faint;
}
