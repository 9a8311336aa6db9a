/**
 * `layout: page` for own templates: title and description as a header, then the content as prose.
 * @param {import("../own-page.tsx").OwnPageData & { readonly offprint: { readonly renderOwnPage: typeof import("../own-page.tsx").renderOwnPage } }} data
 */
export default (data) => data.offprint.renderOwnPage("page", data);
