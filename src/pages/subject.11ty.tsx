import { SubjectLayout } from "../../_includes/layouts/subject.tsx";
import type { Edition, Subject, Teaser } from "../edition/edition.ts";
import { type ListingPage, paginate } from "../edition/listings.ts";

interface SubjectPage {
  readonly subject: Subject;
  readonly listing: ListingPage<Teaser>;
}

export const data = {
  pagination: {
    data: "edition.tags",
    size: 1,
    alias: "subjectPage",
    before: (tags: readonly Subject[], { edition }: { edition: Edition }): SubjectPage[] =>
      [...tags, ...edition.authors, ...edition.people, ...edition.organizations].flatMap((subject) =>
        paginate(subject.articles, edition.site.articlesPerPage, subject.entity.url).map((listing) => ({
          subject,
          listing,
        })),
      ),
  },
  permalink: ({ subjectPage }: { subjectPage: SubjectPage }) => subjectPage.listing.url,
};

export function render({ edition, subjectPage }: { edition: Edition; subjectPage: SubjectPage }) {
  return <SubjectLayout edition={edition} subject={subjectPage.subject} listing={subjectPage.listing} />;
}
