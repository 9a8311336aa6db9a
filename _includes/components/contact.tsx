import type { ComponentChildren } from "preact";
import type { Publisher, Site } from "../../src/model/site.ts";
import { findLabels, type Words } from "../words.ts";
import { langOf } from "./lang-of.ts";

interface ContactProps {
  readonly site: Site;
  /** The page on which it stands. */
  readonly page: { readonly url: string; readonly lang: string };
}

interface Row {
  readonly term: string;
  readonly details: readonly ComponentChildren[];
}

/** Who publishes, and how to reach them: on the page about the publication, and with all that the law asks for on the imprint. */
export function Contact({ site, page }: ContactProps) {
  const { about, imprint = about } = site.publisher;
  if (page.url !== about && page.url !== imprint) return null;
  const labels = findLabels(site.lang, site);
  const words = labels.words.contact;
  const rows = listRows(site, words, page.url === imprint);
  if (rows.length === 0) return null;
  return (
    <section class="contact" aria-labelledby="page.contact" {...langOf(labels.lang, page)}>
      <h2 id="page.contact">{words.heading}</h2>
      <dl>
        {rows.map(({ term, details }) => (
          <div key={term}>
            <dt>{term}</dt>
            {details.map((detail, index) => (
              <dd key={index} {...langOf(site.lang, labels)}>
                {detail}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function listRows(site: Site, words: Words["contact"], isImprint: boolean): Row[] {
  const { publisher, social = [] } = site;
  const { address, legalName, email, phone, contactForm } = publisher;
  const name = legalName ?? publisher.name;
  return [
    { term: words.publisher, details: address || legalName !== undefined ? [name, ...(address ?? [])] : [] },
    { term: words.representatives, details: isImprint ? (publisher.representatives ?? []) : [] },
    { term: words.email, details: email === undefined ? [] : [<a href={`mailto:${email}`}>{email}</a>] },
    { term: words.phone, details: phone === undefined ? [] : [<Phone phone={phone} />] },
    {
      term: words.form,
      details: contactForm === undefined ? [] : [<Form url={contactForm} words={words} />],
    },
    ...(isImprint ? listLegalRows(publisher, words) : []),
    {
      term: words.elsewhere,
      details: social.map(({ label, url }) => (
        <a href={url} rel="me">
          {label}
        </a>
      )),
    },
  ].filter(({ details }) => details.length > 0);
}

function listLegalRows({ registration, vatId, responsible }: Publisher, words: Words["contact"]): Row[] {
  return [
    { term: words.registration, details: registration ?? [] },
    { term: words.vatId, details: vatId === undefined ? [] : [vatId] },
    { term: words.responsible, details: responsible ?? [] },
  ];
}

/** The number reads from left to right in every language. */
function Phone({ phone }: { readonly phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
      <bdi dir="ltr">{phone}</bdi>
    </a>
  );
}

function Form({ url, words }: { readonly url: string; readonly words: Words["contact"] }) {
  return (
    <a href={url} rel="external">
      {words.write}
    </a>
  );
}
