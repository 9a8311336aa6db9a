import type { Resolver } from "../../src/markdown/markdown-document.ts";

const hasScheme = /^[a-z]+:/;

/** Paths come out below `resolved/`; other sites are those with http. */
export const pageResolver: Resolver = {
  link: (href) => ({
    href: hasScheme.test(href) ? href : `resolved/${href}`,
    isExternal: href.startsWith("http"),
  }),
  image: (src) => (hasScheme.test(src) ? { src } : { src: `resolved/${src}`, width: 30, height: 20 }),
  citation: (id) => ({ name: `The ${id} & more`, isUnnamed: id === "insiders" }),
};

/** As for a feed: everything from the site's root. */
export const feedResolver: Resolver = {
  link: (href) => ({ href: `https://example.com/${href}`, isExternal: false }),
  image: (src) => ({ src: `https://example.com/${src}` }),
  fragment: (id) => `https://example.com/2021/x.html#${id}`,
};
