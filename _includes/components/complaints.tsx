import { Fragment } from "preact";
import type { Publisher } from "../../src/model/site.ts";
import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** True if the facts say where to report a mistake. */
export function hasComplaints({ email, contactForm, correctionsPolicy }: Publisher): boolean {
  return (email ?? contactForm ?? correctionsPolicy) !== undefined;
}

/**
 * The line below the text that says where to report a mistake. It is a footer without a paragraph, which reader views leave out: a short
 * story lost its text to it.
 */
export function Complaints({ article, site, href }: ArticlePartProps) {
  const { email, contactForm, correctionsPolicy } = site.publisher;
  const labels = findLabels(article.lang, site);
  const { contact, corrections, punctuation } = labels.words;
  const links = [
    ...(email === undefined ? [] : [{ url: `mailto:${email}`, text: email }]),
    ...(contactForm === undefined ? [] : [{ url: contactForm, text: contact.form, rel: "external" }]),
    ...(correctionsPolicy === undefined ? [] : [{ url: href(correctionsPolicy), text: corrections.policy }]),
  ];
  if (links.length === 0) return null;
  return (
    <footer class="complaints" id="page.complaints" {...langOf(labels.lang, article)}>
      {corrections.complain + punctuation.colon}
      {links.map(({ text, url, rel }, index) => (
        <Fragment key={url}>
          {index > 0 && punctuation.comma}
          <a href={url} rel={rel}>
            {text}
          </a>
        </Fragment>
      ))}
    </footer>
  );
}
