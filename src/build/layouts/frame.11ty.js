/**
 * `layout: frame` for own templates: the content with nameplate and colophon.
 * @param {import("../own-page.tsx").OwnPageData & { readonly offprint: { readonly renderOwnPage: typeof import("../own-page.tsx").renderOwnPage } }} data
 */
export default (data) => data.offprint.renderOwnPage("frame", data);
