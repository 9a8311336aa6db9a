/**
 * `layout: frame` in a template of the publication's own: its content alone, with nameplate and colophon around it.
 * @param {import("../own-page.tsx").OwnPageData & { readonly offprint: { readonly renderOwnPage: typeof import("../own-page.tsx").renderOwnPage } }} data
 */
export default (data) => data.offprint.renderOwnPage("frame", data);
