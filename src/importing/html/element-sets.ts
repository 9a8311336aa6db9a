const list = (names: string) => new Set(names.split(" "));

/** Elements that are left out with all that is in them: what is in them is no text of the page. */
export const droppedElements: ReadonlySet<string> = list(
  "script style template noscript head link meta base title svg canvas select textarea datalist button frameset noframes map area param colgroup col rp",
);

/** Elements that begin and end a block (HTML, section 15.3). */
export const blockElements: ReadonlySet<string> = list(
  "address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul caption",
);

/** Elements that are shown by a link. */
export const mediumElements: ReadonlySet<string> = list("iframe embed video audio object");

/** Elements without content (HTML, section 13.1.2). */
export const voidElements: ReadonlySet<string> = list(
  "area base br col embed hr img input link meta param source track wbr",
);
