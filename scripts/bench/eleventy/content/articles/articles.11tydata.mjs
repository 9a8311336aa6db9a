export default {
  layout: "article.njk",
  /** @param {{ page: { filePathStem: string } }} data */
  permalink: ({ page }) => `${page.filePathStem.replace(/^\/articles/, "")}.html`,
};
