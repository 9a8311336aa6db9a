import { createFormats, type PluralForms } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, plural, list, duration } = createFormats("fr");

/** A number and the form of a noun that goes with it: `0 version`, `2 versions`. */
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${plural(value, { one, other })}`;

/** No-break spaces: before a colon and inside quotation marks, and the narrow one before a semicolon. */
const [wide, narrow] = ["\u00a0", "\u202f"];

/** The words of the frame in French. */
export const fr: Words = {
  punctuation: {
    colon: `${wide}: `,
    comma: ", ",
    semicolon: `${narrow}; `,
    quote: (text) => [`«${wide}`, text, `${wide}»`],
  },

  frame: {
    skip: "Aller au texte",
    sections: "Rubriques",
    about: "À propos de cette publication",
    home: "À la une",
    archive: "Archives",
    topics: "Thèmes",
    corrections: "Corrections",
    sources: "Sources",
    atomFeed: "Fil Atom",
    jsonFeed: "Fil JSON",
    correctionsFeed: "Fil des corrections",
    changesFeed: "Fil des modifications",
    podcastFeed: "Podcast",
    feedOf: (name) => `${name}${wide}: fil Atom`,
    publishedUnder: (publisher, licence) => [`Éditeur${wide}: ${publisher}. Licence${wide}: `, licence, "."],
    publishedBy: (publisher, licence) => `Éditeur${wide}: ${publisher}. ${licence}.`,
  },

  pageFolder: "Autres pages",

  contact: {
    heading: "Contact",
    publisher: "Éditeur",
    representatives: "Représenté par",
    email: "E-mail",
    phone: "Téléphone",
    form: "Formulaire de contact",
    write: "Écrivez-nous",
    registration: "Registre",
    vatId: "Numéro de TVA",
    responsible: "Responsable du contenu",
    elsewhere: "Ailleurs",
  },

  support: {
    heading: "Soutenez-nous",
    donate: "Faire un don",
    membership: "Devenir membre",
    newsletter: "Lettre d’information",
    email: "Adresse e-mail",
    subscribe: "S’inscrire",
  },

  kicker: {
    draft: "Brouillon",
    kinds: { news: "", analysis: "Analyse", explainer: "Décryptage", opinion: "Opinion" },
    corrections: {
      correction: "Corrigé",
      clarification: "Précisé",
      "editors-note": "Note de la rédaction",
      retraction: "Retiré",
    },
  },

  byline: {
    by: (authors) => ["Par ", ...list(authors)],
    published: (date) => ["Publié le ", date],
    updated: (date) => ["Mis à jour le ", date],
    uncommitted: "Non validé",
    readingTime: (minutes) => count(minutes, "minute", "minutes"),
    isUpdated: "Mis à jour",
    marked: (mark, when) => [`${mark}\u00a0: `, when],
    sources: (all, unnamed) =>
      capitalize(
        `${spellCount(all, "une source", "sources")}${unnamed === 0 ? "" : `, dont ${spellCount(unnamed, "une anonyme", "anonymes")} (†)`}.`,
      ),
    corrected: (times) => `Corrigé ${number(times)} fois.`,
    changed: (times) => `Modifié ${number(times)} fois.`,
    history: "Historique.",
    howWeWork: "Comment nous travaillons.",
    report: "Signaler une erreur.",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `Avec l’aide de l’IA${wide}: ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined
        ? ["Personne n’a relu avant la publication."]
        : ["Relu par ", reviewer, "."]),
    ],
    pictures: { generated: "Image générée par IA", edited: "Image retouchée par IA" },
  },

  article: {
    listen: "Écouter",
    inShort: "En bref",
    contents: "Dans cet article",
    retracted: (title) => `Article retiré\u00a0: ${title}`,
    retractedOn: (date) => ["Retiré le ", date, ". "],
    subjects: "Thèmes et noms",
    aboutAuthors: (authors) =>
      plural(authors, { one: "À propos de l’auteur", other: "À propos des auteurs" }),
    allStories: "Tous les articles",
    more: "Sur le même sujet",
  },

  keep: {
    heading: "Conserver et partager",
    save: "Enregistrer",
    file: (size) => `Un seul fichier, ${size}, lisible partout`,
    cite: "Citer",
    send: "Partager",
    targets: {
      email: "E-mail",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "Adresse",
    },
  },

  text: {
    alerts: {
      note: "Remarque",
      tip: "Conseil",
      important: "Important",
      warning: "Avertissement",
      caution: "Attention",
    },
    media: {
      kinds: { video: "Vidéo", audio: "Audio" },
      duration: (seconds) => duration(seconds, ["\u00a0h", "\u00a0min", "\u00a0s"]),
      transcript: "Transcription",
      download: (size) => `Télécharger (${size})`,
    },
    footnotes: "Notes",
    footnote: (footnote) => `Note ${footnote}`,
    backToReference: (footnote, use) =>
      use === 1
        ? `Retour à l’appel de note ${footnote}`
        : `Retour à l’appel de note ${footnote}, occurrence ${number(use)}`,
    table: (table) => (table === 1 ? "Tableau" : `Tableau ${number(table)}`),
    scroll: "Faites défiler pour voir les autres colonnes",
    embed: {
      kinds: {
        video: "Vidéo",
        audio: "Audio",
        podcast: "Podcast",
        post: "Publication",
        picture: "Image",
        map: "Carte",
        chart: "Graphique",
        document: "Document",
        code: "Code",
      },
      opens: (host) => `Ouvre ${host}`,
      archived: "Copie archivée",
      named: (link, title) => `${link}${wide}: ${title}`,
    },
    data: {
      unit: (unit) => `En ${unit}`,
      source: `Source${wide}: `,
      file: (form, size) => `Données${wide}: ${form}, ${size}`,
      table: "Les chiffres dans un tableau",
      none: "aucune valeur",
      charts: { bar: "Graphique à barres", column: "Histogramme", line: "Courbe" },
      range: (highest, lowest) =>
        `Maximum${wide}: ${highest.value} (${highest.name}). Minimum${wide}: ${lowest.value} (${lowest.name}).`,
      course: (first, last) =>
        `Début${wide}: ${first.value} (${first.name}). Fin${wide}: ${last.value} (${last.name}).`,
    },
    live: {
      noRefresh: "Cette page ne s’actualise pas d’elle-même.",
      last: (time) => ["Dernière entrée ", time],
      keyEvents: "Les faits marquants",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `Source ${number(source)}${locator && `, ${locator}`}${isUnnamed ? ", anonyme" : ""}${name && `${wide}: ${name}`}`,
    backToCitation: (source) => `Retour au texte (source ${number(source)})`,
  },

  corrections: {
    kinds: {
      correction: "Correction",
      clarification: "Précision",
      update: "Mise à jour",
      "editors-note": "Note de la rédaction",
      retraction: "Rétractation",
    },
    heading: (kind, date) => [kind, ", ", date],
    was: (words) => [`Avant${wide}: `, words],
    now: (words) => [`Maintenant${wide}: `, words],
    ofArticle: "Modifications de cet article",
    ofRetracted: "Pourquoi cet article a été retiré",
    description: (publication) =>
      `${publication}${wide}: toutes les corrections, précisions et rétractations, les plus récentes d’abord.`,
    policy: "Comment nous corrigeons",
    complain: "Signaler une erreur ou adresser une réclamation",
    none: "Rien n’a encore été corrigé.",
    feedSubtitle: (publication) => `Ce que ${publication} a corrigé.`,
  },

  sources: {
    kinds: {
      report: "Article",
      document: "Document",
      statement: "Déclaration",
      interview: "Entretien",
      event: "Événement",
      dataset: "Jeu de données",
      unnamed: "Anonyme",
    },
    statement: "déclaration",
    interviewedBy: (name) => `entretien mené par ${name}`,
    people: (value) => (value === 1 ? "une personne" : `${spell(value)} personnes`),
    summary: summarizeSources,
    unnamed: (knows, reason) => [
      `D’où vient l’information${wide}: `,
      knows,
      ` Raison de l’anonymat${wide}: `,
      reason,
    ],
    unnamedBecause: (source, reason) => `${source}, sous couvert d’anonymat${wide}: ${reason}`,
    archivedCopy: "Copie archivée",
    keptCopy: "Copie conservée",
    description: (publication) =>
      `${publication}${wide}: toutes les sources citées, avec les articles qui les citent.`,
    policy: "Comment nous utilisons nos sources",
    none: "Aucun article n’a encore cité de source.",
    sections: {
      publishers: "Médias et éditeurs",
      documents: "Documents",
      people: "Personnes et organisations",
      events: "Événements",
      unnamed: "Sources anonymes",
    },
    citedIn: (articles) => [`Citée dans${wide}: `, articles],
  },

  history: {
    heading: (title) => [`Historique de «${wide}`, title, `${wide}»`],
    description: (publication) =>
      `${publication}${wide}: ce qui a changé dans cet article, version par version.`,
    article: "L’article dans sa version actuelle",
    feed: "Fil Atom de toutes les modifications",
    summary: summarizeHistory,
    onlyExtended: `Des entrées ont été ajoutées au direct${narrow}; rien d’autre n’a été modifié. La plus récente est en tête.`,
    glance: {
      heading: "Ce qui a changé",
      when: "Quand",
      what: "Quoi",
      words: "Mots",
      fields: {
        title: "Titre modifié",
        description: "Chapô modifié",
        short: "Résumé modifié",
        authors: "Signature modifiée",
        text: "Texte modifié",
      },
      pictures: { added: "Image ajoutée", removed: "Image supprimée", changed: "Image modifiée" },
      videos: { added: "Vidéo ajoutée", removed: "Vidéo supprimée", changed: "Vidéo modifiée" },
      recordings: {
        added: "Enregistrement ajouté",
        removed: "Enregistrement supprimé",
        changed: "Enregistrement modifié",
      },
      minor: "Modification mineure",
      entryAdded: "Entrée ajoutée",
    },
    wholeText: "Le texte intégral",
    commits: "Commits",
    legend: (mark) => [
      `Les marques${wide}: `,
      mark("added", "ajouté"),
      ", ",
      mark("removed", "supprimé"),
      ". Ce qui n’a pas changé est replié.",
    ],
    uncommitted: `Le fichier contient des modifications qui ne sont dans aucun commit${narrow}; elles n’apparaissent pas ici.`,
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["Première publication ", date],
      imported: (date) => ["Dans ces archives depuis le ", date],
      changed: (date) => ["Modifié ", date],
      minor: (date) => ["Modification mineure du ", date],
      extended: (date) => ["Entrées ajoutées ", date],
      withdrawn: (date) => ["Retiré ", date],
      restored: (date) => ["Rétabli ", date],
      redacted: (date) => ["Non montré ", date],
    },
    undated: {
      published: "Première publication",
      imported: "Ajouté à ces archives",
      changed: "Modifié",
      extended: "Entrées ajoutées",
      withdrawn: "Retiré",
      restored: "Rétabli",
      redacted: "Non montré",
    },
    notes: {
      published: "Le texte tel qu’il a d’abord paru.",
      imported: "Le plus ancien texte de cet historique.",
      changed: "La version précédente n’est pas montrée, de sorte qu’il n’y a rien à comparer.",
      extended: "Des entrées ont été ajoutées au direct.",
      withdrawn: "L’article a été retiré du site.",
      restored: "L’article est revenu avec le même texte.",
      redacted: "Cette version n’est pas montrée.",
    },
    dateAndTime: (date, time) => `${date}, ${time}`,
    timeAndNumber: (time, revision) => `${time}, version ${number(revision)}`,
    fields: { title: "Titre", description: "Chapô", authors: "Signature", text: "Texte" },
    // Each kind is feminine.
    correctionAdded: (kind) => `${kind} ajoutée`,
    moved: "Déplacé ici",
    blocks: {
      row: "Ligne de tableau",
      picture: "Image",
      video: "Vidéo",
      audio: "Enregistrement",
      note: "Note",
      embed: "Carte de lien",
    },
    became: {
      paragraph: "Devenu un paragraphe",
      heading: "Devenu un intertitre",
      entry: "Devenu un élément de liste",
      quote: "Devenu une citation",
      code: "Devenu un extrait de code",
      row: "Devenu une ligne de tableau",
      picture: "Devenu une image",
      video: "Devenu une vidéo",
      audio: "Devenu un enregistrement",
      note: "Devenu une note",
      embed: "Devenu une carte de lien",
      update: "Devenu une entrée",
    },
    unchanged: (value, kind) => `${number(value)} ${plural(value, unchanged[kind])}`,
    spoken: {
      added: { before: `ajouté${wide}: `, after: ", fin de l’ajout" },
      removed: { before: `supprimé${wide}: `, after: ", fin de la suppression" },
    },
    feedTitle: "Modifications",
    feedSubtitle: (publication) => `Ce que ${publication} a modifié dans ses articles.`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}, page ${number(page)}`,
    pages: "Pages de cette liste",
    page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
    newer: "Plus récents",
    older: "Plus anciens",
    previous: "Page précédente",
    next: "Page suivante",
  },

  home: {
    none: "Rien n’a encore été publié.",
    top: "À la une",
    alsoToday: "Également aujourd’hui",
    latest: "Derniers articles",
    readOn: "Lire la suite",
    updated: (time) => ["Mis à jour à ", time],
    topics: "Thèmes",
    people: "Personnes",
  },

  subject: {
    kinds: {
      tag: "Thème",
      author: "Signature",
      person: "Personne",
      organization: "Organisation",
      section: "Rubrique",
      series: "Série",
    },
    reviewed: (date) => ["Dernière vérification : ", date],
  },

  series: {
    part: (part, parts) => `Épisode ${number(part)}${parts === undefined ? "" : ` sur ${number(parts)}`}`,
    next: (series) => ["La suite de la série ", series],
    planned: (date) => ["Prévu le ", date],
    announced: (part, date) => [`Épisode ${number(part)} le `, date],
    place: (series, part, parts) => [
      `Épisode ${number(part)}${parts === undefined ? "" : ` sur ${number(parts)}`} de la série `,
      series,
    ],
  },

  print: {
    folio: (page, pages) => [page, " sur ", pages],
  },

  archive: {
    description: (publication) => `${publication}${wide}: tous les articles, par année et par mois.`,
    titleOfYear: (year) => `Archives ${year}`,
    descriptionOfYear: (publication, year) => `${publication}${wide}: tous les articles de ${year}.`,
  },

  topics: {
    description: (publication) => `Les thèmes que ${publication} a traités.`,
  },

  notFound: {
    title: "Page introuvable",
    description: "Il n’y a pas de page à cette adresse.",
    standfirst: "Il n’y a pas de page à cette adresse. Elle contient peut-être une faute de frappe.",
    ways: (link) => [
      "Les derniers articles sont à la ",
      link("home", "une"),
      ", et tout est classé par date dans les ",
      link("archive", "archives"),
      ".",
    ],
  },

  offprint: {
    about: "À propos de cette copie",
    copyOf: (address, { published, updated, licence }) => [
      "Copie de ",
      address,
      `, publié le ${published}${updated === undefined ? "" : `, mis à jour le ${updated}`}. ${licence}.`,
    ],
    check: (fileName, checksums) => [
      `Pour vérifier${wide}: l’adresse ci-dessus donne l’article dans sa version actuelle, et la somme SHA-256 de ${fileName} est celle qui figure dans `,
      checksums,
      ", tant que ni l’un ni l’autre n’a été modifié.",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "rédaction du texte",
  draft: "ébauche",
  translation: "traduction",
  summary: "résumé",
  editing: "révision",
  transcription: "transcription",
  research: "recherche",
  picture: "images",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const unchanged: Readonly<Record<Blocks, PluralForms>> = {
  paragraph: { one: "paragraphe inchangé", other: "paragraphes inchangés" },
  heading: { one: "intertitre inchangé", other: "intertitres inchangés" },
  entry: { one: "élément de liste inchangé", other: "éléments de liste inchangés" },
  quote: { one: "citation inchangée", other: "citations inchangées" },
  code: { one: "extrait de code inchangé", other: "extraits de code inchangés" },
  row: { one: "ligne de tableau inchangée", other: "lignes de tableau inchangées" },
  picture: { one: "image inchangée", other: "images inchangées" },
  video: { one: "vidéo inchangée", other: "vidéos inchangées" },
  audio: { one: "enregistrement inchangé", other: "enregistrements inchangés" },
  note: { one: "note inchangée", other: "notes inchangées" },
  embed: { one: "carte de lien inchangée", other: "cartes de lien inchangées" },
  update: { one: "entrée inchangée", other: "entrées inchangées" },
  part: { one: "partie inchangée", other: "parties inchangées" },
};

/** `4 versions depuis le 19 mars 2021, dont 1 mineure. La plus récente est en tête.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : ` depuis le ${since}`;
  const small = minor > 0 ? `, dont ${count(minor, "modification mineure", "modifications mineures")}` : "";
  return `Modifié ${number(times)} fois${first}${small}. La version la plus récente est en tête.`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `Six sources : deux nommées, trois articles, une anonyme (†).` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = spellCount(all, "une source", "sources");
  if (onRecord === all) return capitalize(`${sources}, ${plural(all, { one: "nommée", other: "nommées" })}.`);
  if (unnamed === all)
    return capitalize(`${sources}, ${plural(all, { one: "anonyme", other: "anonymes" })} (†).`);
  const groups = [
    spellCount(onRecord, "une nommée", "nommées"),
    spellCount(reports, "un article", "articles"),
    spellCount(documents, "un document", "documents"),
    spellCount(datasets, "un jeu de données", "jeux de données"),
    spellCount(unnamed, "une anonyme (†)", "anonymes (†)"),
  ].filter((group) => group !== "");
  return capitalize(groups.length === 1 ? `${groups.join()}.` : `${sources}${wide}: ${groups.join(", ")}.`);
}

/** Empty for none. @param one with its article, which has the gender of the noun. */
function spellCount(value: number, one: string, other: string): string {
  if (value === 0) return "";
  return value === 1 ? one : `${spell(value)} ${other}`;
}

const numerals = "aucune une deux trois quatre cinq six sept huit neuf dix".split(" ");

/** Spells a whole number up to ten; from two on, they have no gender. */
function spell(value: number): string {
  return numerals[value] ?? number(value);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
