import type { Site } from "../../src/model/site.ts";
import type { SignUpForm, Support as SupportOffer } from "../../src/model/support.ts";
import { findLabels, type Words } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";

interface SupportProps {
  readonly site: Site;
  /** What contains it. */
  readonly parent: { readonly lang: string };
}

/**
 * How readers can support the publication: after an article, and below lists. The text is an entry of the list, because reader
 * views take a paragraph for the text of a short article.
 */
export function Support({ site, parent }: SupportProps) {
  const { support } = site;
  if (!support) return null;
  const labels = findLabels(site.lang, site);
  const words = labels.words.support;
  const own = langOf(site.lang, labels);
  const { text, newsletter } = support;
  return (
    <section class="support" aria-label={words.heading} {...langOf(labels.lang, parent)}>
      <ul class="names">
        {text !== undefined && (
          <li class="appeal" {...own}>
            {text}
          </li>
        )}
        {listLinks(support, words).map(({ url, label, word }) => (
          <li key={url}>
            <a href={url} rel="external" {...(label === undefined ? {} : own)}>
              {label ?? word}
            </a>
          </li>
        ))}
      </ul>
      {newsletter && "action" in newsletter && <SignUp form={newsletter} words={words} attributes={own} />}
    </section>
  );
}

function listLinks({ donate, membership, newsletter }: SupportOffer, words: Words["support"]) {
  return [
    ...(donate ? [{ ...donate, word: words.donate }] : []),
    ...(membership ? [{ ...membership, word: words.membership }] : []),
    ...(newsletter && "url" in newsletter ? [{ ...newsletter, word: words.newsletter }] : []),
  ];
}

interface SignUpProps {
  readonly form: SignUpForm;
  readonly words: Words["support"];
  /** For a label that the publication has written. */
  readonly attributes: LanguageAttributes;
}

function SignUp({ form: { action, label, field, method, hidden }, words, attributes }: SignUpProps) {
  return (
    <form action={action} method={method}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label for="page.email">{words.email}</label>
      <input id="page.email" type="email" name={field} autocomplete="email" required />
      <button type="submit" {...(label === undefined ? {} : attributes)}>
        {label ?? words.subscribe}
      </button>
    </form>
  );
}
