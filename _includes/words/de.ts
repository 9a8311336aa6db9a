import { createFormats, type PluralForms } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, plural, list, duration } = createFormats("de");

/** A number and the form of a noun that goes with it. */
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${plural(value, { one, other })}`;

/** The words of the frame in German. */
export const de: Words = {
  punctuation: {
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    quote: (text) => ["„", text, "“"],
  },

  frame: {
    skip: "Zum Text springen",
    sections: "Ressorts",
    about: "Über diese Publikation",
    home: "Startseite",
    archive: "Archiv",
    topics: "Themen",
    corrections: "Korrekturen",
    sources: "Quellen",
    atomFeed: "Atom-Feed",
    jsonFeed: "JSON-Feed",
    correctionsFeed: "Feed der Korrekturen",
    changesFeed: "Feed der Änderungen",
    podcastFeed: "Podcast",
    feedOf: (name) => `${name}: Atom-Feed`,
    publishedUnder: (publisher, licence) => [`Herausgeber: ${publisher}. Lizenz: `, licence, "."],
    publishedBy: (publisher, licence) => `Herausgeber: ${publisher}. ${licence}.`,
  },

  pageFolder: "Weitere Seiten",

  contact: {
    heading: "Kontakt",
    publisher: "Herausgeber",
    representatives: "Vertreten durch",
    email: "E-Mail",
    phone: "Telefon",
    form: "Kontaktformular",
    write: "Schreiben Sie uns",
    registration: "Register",
    vatId: "Umsatzsteuer-ID",
    responsible: "Verantwortlich für den Inhalt",
    elsewhere: "Anderswo",
  },

  support: {
    heading: "Unterstützen Sie uns",
    donate: "Spenden",
    membership: "Mitglied werden",
    newsletter: "Newsletter",
    email: "E-Mail-Adresse",
    subscribe: "Anmelden",
  },

  kicker: {
    draft: "Entwurf",
    kinds: { news: "", analysis: "Analyse", explainer: "Erklärt", opinion: "Meinung" },
    corrections: {
      correction: "Korrigiert",
      clarification: "Klargestellt",
      "editors-note": "Anmerkung der Redaktion",
      retraction: "Zurückgezogen",
    },
  },

  byline: {
    by: (authors) => ["Von ", ...list(authors)],
    published: (date) => ["Veröffentlicht am ", date],
    updated: (date) => ["Aktualisiert am ", date],
    uncommitted: "Nicht eingecheckt",
    readingTime: (minutes) => count(minutes, "Minute", "Minuten"),
    isUpdated: "Aktualisiert",
    marked: (mark, when) => [`${mark}: `, when],
    sources: (all, unnamed) =>
      capitalize(
        `${spellCount(all, "eine Quelle", "Quellen")}${unnamed === 0 ? "" : `, ${spellCount(unnamed, "eine ungenannt", "ungenannt")} (†)`}.`,
      ),
    corrected: (times) => capitalize(`${countTimes(times)} korrigiert.`),
    changed: (times) => capitalize(`${countTimes(times)} geändert.`),
    history: "Versionsgeschichte.",
    howWeWork: "So arbeiten wir.",
    report: "Fehler melden.",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `Mit KI: ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined
        ? ["Vor der Veröffentlichung hat das niemand geprüft."]
        : ["Geprüft von ", reviewer, "."]),
    ],
    pictures: { generated: "Bild mit KI erzeugt", edited: "Bild mit KI bearbeitet" },
  },

  article: {
    listen: "Anhören",
    inShort: "Kurz gefasst",
    contents: "In diesem Artikel",
    retracted: (title) => `Zurückgezogen: ${title}`,
    retractedOn: (date) => ["Zurückgezogen am ", date, ". "],
    subjects: "Themen und Namen",
    aboutAuthors: (authors) => plural(authors, { one: "Zur Person", other: "Zu den Personen" }),
    allStories: "Alle Artikel",
    more: "Mehr zum Thema",
  },

  keep: {
    heading: "Aufheben und weitergeben",
    save: "Speichern",
    file: (size) => `Eine Datei, ${size}, überall zu öffnen`,
    cite: "Zitieren",
    send: "Weitergeben",
    targets: {
      email: "E-Mail",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "Adresse",
    },
  },

  text: {
    alerts: { note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht" },
    media: {
      kinds: { video: "Video", audio: "Audio" },
      duration: (seconds) => duration(seconds, ["\u00a0Std.", "\u00a0Min.", "\u00a0Sek."]),
      transcript: "Abschrift",
      download: (size) => `Herunterladen (${size})`,
    },
    footnotes: "Fußnoten",
    footnote: (footnote) => `Fußnote ${footnote}`,
    backToReference: (footnote, use) =>
      use === 1 ? `Zurück zum Verweis ${footnote}` : `Zurück zum Verweis ${footnote}, Stelle ${number(use)}`,
    table: (table) => (table === 1 ? "Tabelle" : `Tabelle ${number(table)}`),
    scroll: "Für weitere Spalten seitwärts scrollen",
    embed: {
      kinds: {
        video: "Video",
        audio: "Audio",
        podcast: "Podcast",
        post: "Beitrag",
        picture: "Bild",
        map: "Karte",
        chart: "Grafik",
        document: "Dokument",
        code: "Code",
      },
      opens: (host) => `Öffnet ${host}`,
      archived: "Archivierte Kopie",
      named: (link, title) => `${link}: ${title}`,
    },
    data: {
      unit: (unit) => `In ${unit}`,
      source: "Quelle: ",
      file: (form, size) => `Daten: ${form}, ${size}`,
      table: "Die Zahlen als Tabelle",
      none: "kein Wert",
      charts: { bar: "Balkendiagramm", column: "Säulendiagramm", line: "Liniendiagramm" },
      range: (highest, lowest) =>
        `Höchster Wert: ${highest.value} (${highest.name}). Niedrigster: ${lowest.value} (${lowest.name}).`,
      course: (first, last) =>
        `Erster Wert: ${first.value} (${first.name}). Letzter: ${last.value} (${last.name}).`,
    },
    live: {
      noRefresh: "Diese Seite aktualisiert sich nicht von selbst.",
      last: (time) => ["Letzter Eintrag ", time],
      keyEvents: "Das Wichtigste",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `Quelle ${number(source)}${locator && `, ${locator}`}${isUnnamed ? ", ungenannt" : ""}${name && `: ${name}`}`,
    backToCitation: (source) => `Zurück zum Text (Quelle ${number(source)})`,
  },

  corrections: {
    kinds: {
      correction: "Korrektur",
      clarification: "Klarstellung",
      update: "Aktualisierung",
      "editors-note": "Anmerkung der Redaktion",
      retraction: "Rücknahme",
    },
    heading: (kind, date) => [kind, ", ", date],
    was: (words) => ["Vorher: ", words],
    now: (words) => ["Jetzt: ", words],
    ofArticle: "Änderungen an diesem Artikel",
    ofRetracted: "Warum dieser Artikel zurückgezogen wurde",
    description: (publication) =>
      `${publication}: alle Korrekturen, Klarstellungen und Rücknahmen, die neuesten zuerst.`,
    policy: "Wie wir Fehler korrigieren",
    complain: "Fehler melden oder sich beschweren",
    none: "Bisher wurde nichts korrigiert.",
    feedSubtitle: (publication) => `Was ${publication} korrigiert hat.`,
  },

  sources: {
    kinds: {
      report: "Bericht",
      document: "Dokument",
      statement: "Stellungnahme",
      interview: "Gespräch",
      event: "Ereignis",
      dataset: "Datensatz",
      unnamed: "Ungenannt",
    },
    statement: "Stellungnahme",
    interviewedBy: (name) => `im Gespräch mit ${name}`,
    people: (value) => (value === 1 ? "eine Person" : `${spell(value)} Personen`),
    summary: summarizeSources,
    unnamed: (knows, reason) => [
      "Woher sie es wissen können: ",
      knows,
      " Warum sie nicht genannt werden: ",
      reason,
    ],
    unnamedBecause: (source, reason) => `${source}, ungenannt: ${reason}`,
    archivedCopy: "Archivierte Kopie",
    keptCopy: "Aufbewahrte Kopie",
    description: (publication) =>
      `${publication}: alle zitierten Quellen, mit den Artikeln, die sie zitieren.`,
    policy: "Wie wir mit Quellen umgehen",
    none: "Bisher nennt kein Artikel eine Quelle.",
    sections: {
      publishers: "Medien und Herausgeber",
      documents: "Dokumente",
      people: "Personen und Organisationen",
      events: "Ereignisse",
      unnamed: "Ungenannt",
    },
    citedIn: (articles) => ["Zitiert in ", articles],
  },

  history: {
    heading: (title) => ["Änderungsverlauf: „", title, "“"],
    description: (publication) =>
      `${publication}: was in diesem Artikel geändert wurde, Fassung für Fassung.`,
    article: "Der Artikel in der heutigen Fassung",
    feed: "Atom-Feed aller Änderungen",
    summary: summarizeHistory,
    onlyExtended:
      "Zum Liveticker kamen Einträge hinzu; sonst wurde nichts geändert. Das Neueste steht zuerst.",
    glance: {
      heading: "Was geändert wurde",
      when: "Wann",
      what: "Was",
      words: "Wörter",
      fields: {
        title: "Überschrift geändert",
        description: "Vorspann geändert",
        short: "Kurzfassung geändert",
        authors: "Autorenzeile geändert",
        text: "Text geändert",
      },
      pictures: { added: "Bild hinzugefügt", removed: "Bild entfernt", changed: "Bild geändert" },
      videos: { added: "Video hinzugefügt", removed: "Video entfernt", changed: "Video geändert" },
      recordings: {
        added: "Tonaufnahme hinzugefügt",
        removed: "Tonaufnahme entfernt",
        changed: "Tonaufnahme geändert",
      },
      minor: "Kleine Änderung",
      entryAdded: "Eintrag hinzugefügt",
    },
    wholeText: "Der ganze Text",
    commits: "Commits",
    legend: (mark) => [
      "So ist markiert: ",
      mark("added", "hinzugefügt"),
      ", ",
      mark("removed", "entfernt"),
      ". Unverändertes ist eingeklappt.",
    ],
    uncommitted: "Die Datei hat Änderungen, die noch in keinem Commit stehen; sie sind hier nicht zu sehen.",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["Zuerst veröffentlicht ", date],
      imported: (date) => ["In diesem Archiv seit ", date],
      changed: (date) => ["Geändert ", date],
      minor: (date) => ["Kleine Änderung vom ", date],
      extended: (date) => ["Einträge hinzugefügt ", date],
      withdrawn: (date) => ["Zurückgezogen ", date],
      restored: (date) => ["Wiederhergestellt ", date],
      redacted: (date) => ["Zurückgehalten ", date],
    },
    undated: {
      published: "Zuerst veröffentlicht",
      imported: "In dieses Archiv aufgenommen",
      changed: "Geändert",
      extended: "Einträge hinzugefügt",
      withdrawn: "Zurückgezogen",
      restored: "Wiederhergestellt",
      redacted: "Zurückgehalten",
    },
    notes: {
      published: "Der Text, wie er zuerst erschien.",
      imported: "Der älteste Text dieses Verlaufs.",
      changed: "Die Fassung davor wird zurückgehalten; deshalb gibt es keinen Vergleich.",
      extended: "Zum Liveticker kamen Einträge hinzu.",
      withdrawn: "Der Artikel wurde aus dem Netz genommen.",
      restored: "Der Artikel erschien wieder, im selben Wortlaut.",
      redacted: "Diese Fassung wird zurückgehalten.",
    },
    dateAndTime: (date, time) => `${date}, ${time}`,
    timeAndNumber: (time, revision) => `${time}, Fassung ${number(revision)}`,
    fields: { title: "Überschrift", description: "Vorspann", authors: "Autorenzeile", text: "Text" },
    correctionAdded: (kind) => `${kind} hinzugefügt`,
    moved: "Hierher verschoben",
    blocks: {
      row: "Tabellenzeile",
      picture: "Bild",
      video: "Video",
      audio: "Tonaufnahme",
      note: "Fußnote",
      embed: "Linkkarte",
    },
    became: {
      paragraph: "Jetzt ein Absatz",
      heading: "Jetzt eine Zwischenüberschrift",
      entry: "Jetzt ein Listenpunkt",
      quote: "Jetzt ein Zitat",
      code: "Jetzt ein Stück Code",
      row: "Jetzt eine Tabellenzeile",
      picture: "Jetzt ein Bild",
      video: "Jetzt ein Video",
      audio: "Jetzt eine Tonaufnahme",
      note: "Jetzt eine Fußnote",
      embed: "Jetzt eine Linkkarte",
      update: "Jetzt ein Eintrag",
    },
    unchanged: (value, kind) => `${number(value)} ${plural(value, unchanged[kind])}`,
    spoken: {
      added: { before: "hinzugefügt: ", after: ", Ende der Hinzufügung" },
      removed: { before: "entfernt: ", after: ", Ende der Streichung" },
    },
    feedTitle: "Änderungen",
    feedSubtitle: (publication) => `Was ${publication} an Artikeln geändert hat.`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}, Seite ${number(page)}`,
    pages: "Seiten dieser Liste",
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    newer: "Neuere",
    older: "Ältere",
    previous: "Vorige",
    next: "Nächste",
  },

  home: {
    none: "Bisher wurde nichts veröffentlicht.",
    top: "Im Blickpunkt",
    alsoToday: "Außerdem heute",
    latest: "Neueste Artikel",
    readOn: "Weiterlesen",
    updated: (time) => ["Aktualisiert: ", time],
    topics: "Themen",
    people: "Personen",
  },

  subject: {
    kinds: {
      tag: "Thema",
      author: "Artikel von",
      person: "Person",
      organization: "Organisation",
      section: "Ressort",
      series: "Serie",
    },
    reviewed: (date) => ["Zuletzt geprüft am ", date],
  },

  series: {
    part: (part, parts) => `Teil ${number(part)}${parts === undefined ? "" : ` von ${number(parts)}`}`,
    next: (series) => ["Als Nächstes in der Serie ", series],
    planned: (date) => ["Geplant für den ", date],
    announced: (part, date) => [`Teil ${number(part)} am `, date],
    place: (series, part, parts) => [
      `Teil ${number(part)}${parts === undefined ? "" : ` von ${number(parts)}`} der Serie `,
      series,
    ],
  },

  print: {
    folio: (page, pages) => [page, " von ", pages],
  },

  archive: {
    description: (publication) => `${publication}: alle Artikel nach Jahr und Monat.`,
    titleOfYear: (year) => `Archiv ${year}`,
    descriptionOfYear: (publication, year) => `${publication}: alle Artikel des Jahres ${year}.`,
  },

  topics: {
    description: (publication) => `Die Themen, über die ${publication} berichtet hat.`,
  },

  notFound: {
    title: "Seite nicht gefunden",
    description: "Unter dieser Adresse gibt es keine Seite.",
    standfirst: "Unter dieser Adresse gibt es keine Seite. Vielleicht enthält sie einen Tippfehler.",
    ways: (link) => [
      "Das Neueste steht auf der ",
      link("home", "Startseite"),
      ", alles nach Datum im ",
      link("archive", "Archiv"),
      ".",
    ],
  },

  offprint: {
    about: "Über diese Kopie",
    copyOf: (address, { published, updated, licence }) => [
      "Kopie von ",
      address,
      `, veröffentlicht am ${published}${updated === undefined ? "" : `, aktualisiert am ${updated}`}. ${licence}.`,
    ],
    check: (fileName, checksums) => [
      `Zur Prüfung: Unter der Adresse oben steht der Artikel in der heutigen Fassung; die SHA-256-Summe von ${fileName} steht in `,
      checksums,
      ", solange keines von beiden geändert wurde.",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "Text",
  draft: "Entwurf",
  translation: "Übersetzung",
  summary: "Zusammenfassung",
  editing: "Redigieren",
  transcription: "Transkription",
  research: "Recherche",
  picture: "Bilder",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const unchanged: Readonly<Record<Blocks, PluralForms>> = {
  paragraph: { one: "unveränderter Absatz", other: "unveränderte Absätze" },
  heading: { one: "unveränderte Zwischenüberschrift", other: "unveränderte Zwischenüberschriften" },
  entry: { one: "unveränderter Listenpunkt", other: "unveränderte Listenpunkte" },
  quote: { one: "unverändertes Zitat", other: "unveränderte Zitate" },
  code: { one: "unverändertes Stück Code", other: "unveränderte Stücke Code" },
  row: { one: "unveränderte Tabellenzeile", other: "unveränderte Tabellenzeilen" },
  picture: { one: "unverändertes Bild", other: "unveränderte Bilder" },
  video: { one: "unverändertes Video", other: "unveränderte Videos" },
  audio: { one: "unveränderte Tonaufnahme", other: "unveränderte Tonaufnahmen" },
  note: { one: "unveränderte Fußnote", other: "unveränderte Fußnoten" },
  embed: { one: "unveränderte Linkkarte", other: "unveränderte Linkkarten" },
  update: { one: "unveränderter Eintrag", other: "unveränderte Einträge" },
  part: { one: "unveränderter Teil", other: "unveränderte Teile" },
};

/** `4 Fassungen seit 19. März 2021, davon 1 mit kleinen Änderungen. Die neueste steht zuerst.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : `seit ${since} `;
  const small = minor > 0 ? `, davon ${countTimes(minor)} geringfügig` : "";
  return `${capitalize(`${first}${countTimes(times)} geändert${small}`)}. Die neueste Fassung steht zuerst.`;
}

const countTimes = (times: number) => (times === 1 ? "einmal" : `${number(times)}-mal`);

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `Sechs Quellen: zwei namentlich, drei Berichte, eine ungenannt (†).` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = spellCount(all, "eine Quelle", "Quellen");
  if (onRecord === all) return capitalize(`${sources}, namentlich genannt.`);
  if (unnamed === all) return capitalize(`${sources}, ungenannt (†).`);
  const groups = [
    spellCount(onRecord, "eine namentlich", "namentlich"),
    spellCount(reports, "ein Bericht", "Berichte"),
    spellCount(documents, "ein Dokument", "Dokumente"),
    spellCount(datasets, "ein Datensatz", "Datensätze"),
    spellCount(unnamed, "eine ungenannt (†)", "ungenannt (†)"),
  ].filter((group) => group !== "");
  return capitalize(groups.length === 1 ? `${groups.join()}.` : `${sources}: ${groups.join(", ")}.`);
}

/** Empty for none. @param one with its article, which has the gender of the noun. */
function spellCount(value: number, one: string, other: string): string {
  if (value === 0) return "";
  return value === 1 ? one : `${spell(value)} ${other}`;
}

const numerals = "keine eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ");

/** Spells a whole number up to twelve, as newspapers do. */
function spell(value: number): string {
  return numerals[value] ?? number(value);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
