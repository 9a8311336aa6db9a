import type { feedUrls, listUrls } from "./urls.ts";

/** A list or feed of the whole site, or the feed of a thing. It has a word of the theme, because its name depends on the language. */
type WordedName =
  | { readonly list: keyof typeof listUrls }
  | { readonly feed: keyof typeof feedUrls; readonly of?: string };

/** A text that readers see, with its language (BCP 47) if that is not the site's; or a word of the theme. */
export type LinkName = { readonly name: string; readonly lang?: string } | WordedName;

/** A file of the site, by its path from the root, or a whole address elsewhere with its link types (HTML, section 4.6.7). */
export type LinkPlace = { readonly url: string } | { readonly address: string; readonly rel?: "external" };

/** A link that facts name by a target (`tag:quays`, `https://…`). */
export type SiteLink = LinkName & LinkPlace;

/** Links below a title. */
export interface LinkGroup {
  readonly title: string;
  readonly links: readonly SiteLink[];
}

/** The links of header and footer that the facts decide; what they leave out follows from the content. */
export interface Menus {
  readonly navigation?: readonly SiteLink[];
  readonly footer?: readonly (SiteLink | LinkGroup)[];
}

/** A page elsewhere, with the text of links to it. */
export interface NamedAddress {
  readonly label: string;
  readonly url: string;
}
