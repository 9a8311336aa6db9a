import type { Article } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";

/** Props of a component that shows a part of an article. */
export interface ArticlePartProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}
