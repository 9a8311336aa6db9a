import { showPicture } from "../../src/images/show-picture.ts";
import type { Subject } from "../../src/model/edition.ts";
import type { Entity } from "../../src/model/entity.ts";
import { cutAtSentence } from "../../src/model/first-sentence.ts";
import { findLanguage } from "../../src/model/language-name.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { PictureElement } from "./picture-element.tsx";

/** An author with the portrait, if there is one. */
export type Writer = Pick<Subject, "entity" | "portrait">;

interface AuthorCardsProps {
  readonly writers: readonly Writer[];
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
}

/** Who wrote an article, below it. One author has two lines of biography; several have what they do here, or else one line. */
export function AuthorCards({ writers, site, labels, href }: AuthorCardsProps) {
  const lines = writers.length === 1 ? 2 : 1;
  return (
    <div class="authors">
      <h2>{labels.words.article.aboutAuthors(writers.length)}</h2>
      <ul>
        {writers.map((writer) => (
          <li key={writer.entity.id}>
            <AuthorCard writer={writer} lines={lines} site={site} labels={labels} href={href} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AuthorCardProps extends Omit<AuthorCardsProps, "writers"> {
  readonly writer: Writer;
  readonly lines: 1 | 2;
}

function AuthorCard({ writer: { entity, portrait }, lines, site, labels, href }: AuthorCardProps) {
  const { name, role, description, url } = entity;
  const { words } = labels;
  const own = langOf(site.lang, labels);
  const contact = findContact(entity);
  return (
    <>
      {portrait && (
        <PictureElement
          shown={showPicture(portrait.picture, href, "face")}
          alt={portrait.alt}
          isFirst={false}
        />
      )}
      <b {...own}>{name}</b>
      {role !== undefined && (
        <span class="role" {...own}>
          {role}
        </span>
      )}
      {(lines > 1 || role === undefined) && (
        <span class="biography" {...own}>
          {cutBiography(description, lines, site.lang)}
        </span>
      )}
      <ul class="names">
        <li>
          <a href={href(url)}>{words.article.allStories}</a>
        </li>
        {contact && (
          <li>
            <a href={contact.url} rel={contact.rel}>
              {words.contact.heading}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

function findContact({ email, form }: Entity): { readonly url: string; readonly rel?: string } | undefined {
  if (email !== undefined) return { url: `mailto:${email}` };
  return form === undefined ? undefined : { url: form, rel: "external" };
}

/** About as many characters as a line has, beside the portrait; a Chinese or Japanese character has the width of two. */
const lineLength = 80;

function cutBiography(description: string, lines: number, lang: string): string {
  const isWide = ["zh", "ja"].includes(findLanguage(lang));
  const wanted = (lines * lineLength) / (isWide ? 2 : 1);
  return cutAtSentence(description, wanted, 1.5 * wanted);
}
