/**
 * `layout: page` in a template of the publication's own: its title and description as a header, its content as prose.
 * @param {import("../own-page.tsx").OwnPageData & { readonly offprint: { readonly renderOwnPage: typeof import("../own-page.tsx").renderOwnPage } }} data
 */
export default (data) => data.offprint.renderOwnPage("page", data);
