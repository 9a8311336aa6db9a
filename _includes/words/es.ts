import { createFormats, type PluralForms } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, plural, list, duration } = createFormats("es");

/** A number and the form of a noun that goes with it. */
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${plural(value, { one, other })}`;

/** The words of the frame in Spanish. */
export const es: Words = {
  punctuation: {
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    quote: (text) => ["«", text, "»"],
  },

  frame: {
    skip: "Ir al texto",
    sections: "Secciones",
    about: "Sobre esta publicación",
    home: "Portada",
    archive: "Hemeroteca",
    topics: "Temas",
    corrections: "Correcciones",
    sources: "Fuentes",
    atomFeed: "Canal Atom",
    jsonFeed: "Canal JSON",
    correctionsFeed: "Canal de correcciones",
    changesFeed: "Canal de cambios",
    podcastFeed: "Pódcast",
    feedOf: (name) => `${name}: canal Atom`,
    publishedUnder: (publisher, licence) => [`Editor: ${publisher}. Licencia: `, licence, "."],
    publishedBy: (publisher, licence) => `Editor: ${publisher}. ${licence}.`,
  },

  pageFolder: "Más páginas",

  contact: {
    heading: "Contacto",
    publisher: "Editor",
    representatives: "Representación legal",
    email: "Correo electrónico",
    phone: "Teléfono",
    form: "Formulario de contacto",
    write: "Escríbanos",
    registration: "Registro",
    vatId: "NIF-IVA",
    responsible: "Responsable del contenido",
    elsewhere: "En otros sitios",
  },

  support: {
    heading: "Apóyenos",
    donate: "Donar",
    membership: "Hágase socio",
    newsletter: "Boletín",
    email: "Correo electrónico",
    subscribe: "Suscribirse",
  },

  kicker: {
    draft: "Borrador",
    kinds: { news: "", analysis: "Análisis", explainer: "Claves", opinion: "Opinión" },
    corrections: {
      correction: "Corregido",
      clarification: "Aclarado",
      "editors-note": "Nota de la redacción",
      retraction: "Retractado",
    },
  },

  byline: {
    by: (authors) => ["Por ", ...list(authors)],
    published: (date) => ["Publicado el ", date],
    updated: (date) => ["Actualizado el ", date],
    uncommitted: "Sin confirmar",
    readingTime: (minutes) => count(minutes, "minuto", "minutos"),
    isUpdated: "Actualizado",
    marked: (mark, when) => [`${mark}: `, when],
    sources: (all, unnamed) =>
      capitalize(
        `${spellCount(all, "una fuente", "fuentes")}${unnamed === 0 ? "" : `, ${spellCount(unnamed, "una anónima", "anónimas")} (†)`}.`,
      ),
    corrected: (times) => `Corregido ${count(times, "vez", "veces")}.`,
    changed: (times) => `Modificado ${count(times, "vez", "veces")}.`,
    history: "Historial.",
    howWeWork: "Cómo trabajamos.",
    report: "Avisar de un error.",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `Con ayuda de la IA: ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined
        ? ["Nadie lo revisó antes de la publicación."]
        : ["Revisado por ", reviewer, "."]),
    ],
    pictures: { generated: "Imagen generada con IA", edited: "Imagen editada con IA" },
  },

  article: {
    listen: "Escuchar",
    inShort: "En breve",
    contents: "En este artículo",
    retracted: (title) => `Retirado: ${title}`,
    retractedOn: (date) => ["Retirado el ", date, ". "],
    subjects: "Temas y nombres",
    aboutAuthors: (authors) => plural(authors, { one: "Sobre la firma", other: "Sobre las firmas" }),
    allStories: "Todos los artículos",
    more: "Más sobre el tema",
  },

  keep: {
    heading: "Guardar y compartir",
    save: "Guardar",
    file: (size) => `Un solo archivo, ${size}, que se abre en cualquier lugar`,
    cite: "Citar",
    send: "Compartir",
    targets: {
      email: "Correo electrónico",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "Dirección",
    },
  },

  text: {
    alerts: {
      note: "Nota",
      tip: "Consejo",
      important: "Importante",
      warning: "Advertencia",
      caution: "Precaución",
    },
    media: {
      kinds: { video: "Vídeo", audio: "Audio" },
      duration: (seconds) => duration(seconds, ["\u00a0h", "\u00a0min", "\u00a0s"]),
      transcript: "Transcripción",
      download: (size) => `Descargar (${size})`,
    },
    footnotes: "Notas",
    footnote: (footnote) => `Nota ${footnote}`,
    backToReference: (footnote, use) =>
      use === 1
        ? `Volver a la llamada ${footnote}`
        : `Volver a la llamada ${footnote}, aparición ${number(use)}`,
    table: (table) => (table === 1 ? "Tabla" : `Tabla ${number(table)}`),
    scroll: "Desplácese para ver más columnas",
    embed: {
      kinds: {
        video: "Vídeo",
        audio: "Audio",
        podcast: "Pódcast",
        post: "Publicación",
        picture: "Imagen",
        map: "Mapa",
        chart: "Gráfico",
        document: "Documento",
        code: "Código",
      },
      opens: (host) => `Abre ${host}`,
      archived: "Copia archivada",
      named: (link, title) => `${link}: ${title}`,
    },
    data: {
      unit: (unit) => `En ${unit}`,
      source: "Fuente: ",
      file: (form, size) => `Datos: ${form}, ${size}`,
      table: "Las cifras en una tabla",
      none: "sin valor",
      charts: { bar: "Gráfico de barras", column: "Gráfico de columnas", line: "Gráfico de líneas" },
      range: (highest, lowest) =>
        `Máximo: ${highest.value} (${highest.name}). Mínimo: ${lowest.value} (${lowest.name}).`,
      course: (first, last) =>
        `Primer valor: ${first.value} (${first.name}). Último: ${last.value} (${last.name}).`,
    },
    live: {
      noRefresh: "Esta página no se actualiza sola.",
      last: (time) => ["Última entrada ", time],
      keyEvents: "Momentos clave",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `Fuente ${number(source)}${locator && `, ${locator}`}${isUnnamed ? ", anónima" : ""}${name && `: ${name}`}`,
    backToCitation: (source) => `Volver al texto (fuente ${number(source)})`,
  },

  corrections: {
    kinds: {
      correction: "Corrección",
      clarification: "Aclaración",
      update: "Actualización",
      "editors-note": "Nota de la redacción",
      retraction: "Retractación",
    },
    heading: (kind, date) => [kind, ", ", date],
    was: (words) => ["Antes: ", words],
    now: (words) => ["Ahora: ", words],
    ofArticle: "Cambios en este artículo",
    ofRetracted: "Por qué se ha retirado este artículo",
    description: (publication) =>
      `${publication}: todas las correcciones, aclaraciones y retractaciones, de la más reciente a la más antigua.`,
    policy: "Cómo corregimos",
    complain: "Para avisar de un error o presentar una queja",
    none: "Todavía no se ha corregido nada.",
    feedSubtitle: (publication) => `Lo que ${publication} ha corregido.`,
  },

  sources: {
    kinds: {
      report: "Información",
      document: "Documento",
      statement: "Declaración",
      interview: "Entrevista",
      event: "Acto",
      dataset: "Conjunto de datos",
      unnamed: "Anónima",
    },
    statement: "declaración",
    interviewedBy: (name) => `entrevista de ${name}`,
    people: (value) => (value === 1 ? "una persona" : `${spell(value)} personas`),
    summary: summarizeSources,
    unnamed: (knows, reason) => ["Cómo lo saben: ", knows, " Por qué no se dan sus nombres: ", reason],
    unnamedBecause: (source, reason) => `${source}, bajo anonimato: ${reason}`,
    archivedCopy: "Copia archivada",
    keptCopy: "Copia conservada",
    description: (publication) =>
      `${publication}: todas las fuentes citadas, con los artículos que las citan.`,
    policy: "Cómo usamos las fuentes",
    none: "Ningún artículo ha citado todavía una fuente.",
    sections: {
      publishers: "Medios y editores",
      documents: "Documentos",
      people: "Personas y organizaciones",
      events: "Actos",
      unnamed: "Fuentes anónimas",
    },
    citedIn: (articles) => ["Citada en ", articles],
  },

  history: {
    heading: (title) => ["Historial de «", title, "»"],
    description: (publication) => `${publication}: lo que ha cambiado en este artículo, versión a versión.`,
    article: "El artículo en su versión actual",
    feed: "Canal Atom de todos los cambios",
    summary: summarizeHistory,
    onlyExtended:
      "Se añadieron entradas a la cobertura en directo; no se modificó nada más. La más reciente va primero.",
    glance: {
      heading: "Qué ha cambiado",
      when: "Cuándo",
      what: "Qué",
      words: "Palabras",
      fields: {
        title: "Titular modificado",
        description: "Entradilla modificada",
        short: "Resumen modificado",
        authors: "Firma modificada",
        text: "Texto modificado",
      },
      pictures: { added: "Imagen añadida", removed: "Imagen suprimida", changed: "Imagen modificada" },
      videos: { added: "Vídeo añadido", removed: "Vídeo suprimido", changed: "Vídeo modificado" },
      recordings: {
        added: "Grabación añadida",
        removed: "Grabación suprimida",
        changed: "Grabación modificada",
      },
      minor: "Cambio menor",
      entryAdded: "Entrada añadida",
    },
    wholeText: "El texto completo",
    commits: "Commits",
    legend: (mark) => [
      "Las marcas: ",
      mark("added", "añadido"),
      ", ",
      mark("removed", "suprimido"),
      ". Lo que no ha cambiado está plegado.",
    ],
    uncommitted: "El archivo tiene cambios que no están en ningún commit; aquí no se muestran.",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["Primera publicación ", date],
      imported: (date) => ["En este archivo desde el ", date],
      changed: (date) => ["Modificado ", date],
      minor: (date) => ["Cambio menor del ", date],
      extended: (date) => ["Entradas añadidas ", date],
      withdrawn: (date) => ["Retirado ", date],
      restored: (date) => ["Restituido ", date],
      redacted: (date) => ["No se muestra ", date],
    },
    undated: {
      published: "Primera publicación",
      imported: "Incorporado a este archivo",
      changed: "Modificado",
      extended: "Entradas añadidas",
      withdrawn: "Retirado",
      restored: "Restituido",
      redacted: "No se muestra",
    },
    notes: {
      published: "El texto tal como se publicó por primera vez.",
      imported: "El texto más antiguo de este historial.",
      changed: "La versión anterior no se muestra, por lo que no hay con qué comparar.",
      extended: "Se añadieron entradas a la cobertura en directo.",
      withdrawn: "El artículo se retiró de la web.",
      restored: "El artículo volvió con el mismo texto.",
      redacted: "Esta versión no se muestra.",
    },
    dateAndTime: (date, time) => `${date}, ${time}`,
    timeAndNumber: (time, revision) => `${time}, versión ${number(revision)}`,
    fields: { title: "Titular", description: "Entradilla", authors: "Firma", text: "Texto" },
    // Each kind is feminine.
    correctionAdded: (kind) => `${kind} añadida`,
    moved: "Trasladado aquí",
    blocks: {
      row: "Fila de tabla",
      picture: "Imagen",
      video: "Vídeo",
      audio: "Grabación",
      note: "Nota",
      embed: "Tarjeta de enlace",
    },
    became: {
      paragraph: "Ahora es un párrafo",
      heading: "Ahora es un ladillo",
      entry: "Ahora es un elemento de lista",
      quote: "Ahora es una cita",
      code: "Ahora es un fragmento de código",
      row: "Ahora es una fila de tabla",
      picture: "Ahora es una imagen",
      video: "Ahora es un vídeo",
      audio: "Ahora es una grabación",
      note: "Ahora es una nota",
      embed: "Ahora es una tarjeta de enlace",
      update: "Ahora es una entrada",
    },
    unchanged: (value, kind) => `${number(value)} ${plural(value, blocks[kind])} sin cambios`,
    spoken: {
      added: { before: "añadido: ", after: ", fin de lo añadido" },
      removed: { before: "suprimido: ", after: ", fin de lo suprimido" },
    },
    feedTitle: "Cambios",
    feedSubtitle: (publication) => `Lo que ${publication} ha cambiado en sus artículos.`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}, página ${number(page)}`,
    pages: "Páginas de esta lista",
    page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    newer: "Más recientes",
    older: "Más antiguos",
    previous: "Anterior",
    next: "Siguiente",
  },

  home: {
    none: "Todavía no se ha publicado nada.",
    top: "Destacados",
    alsoToday: "También hoy",
    latest: "Últimas noticias",
    readOn: "Seguir leyendo",
    updated: (time) => ["Actualizado: ", time],
    topics: "Temas",
    people: "Personas",
  },

  subject: {
    kinds: {
      tag: "Tema",
      author: "Firma",
      person: "Persona",
      organization: "Organización",
      section: "Sección",
      series: "Serie",
    },
    reviewed: (date) => ["Última revisión: ", date],
  },

  series: {
    part: (part, parts) => `Entrega ${number(part)}${parts === undefined ? "" : ` de ${number(parts)}`}`,
    next: (series) => ["Siguiente en la serie ", series],
    planned: (date) => ["Prevista para el ", date],
    announced: (part, date) => [`Entrega ${number(part)}, el `, date],
    place: (series, part, parts) => [
      `Entrega ${number(part)}${parts === undefined ? "" : ` de ${number(parts)}`} de la serie `,
      series,
    ],
  },

  print: {
    folio: (page, pages) => [page, " de ", pages],
  },

  archive: {
    description: (publication) => `${publication}: todos los artículos, por año y mes.`,
    titleOfYear: (year) => `Hemeroteca ${year}`,
    descriptionOfYear: (publication, year) => `${publication}: todos los artículos de ${year}.`,
  },

  topics: {
    description: (publication) => `Los temas sobre los que ha escrito ${publication}.`,
  },

  notFound: {
    title: "Página no encontrada",
    description: "No hay ninguna página en esta dirección.",
    standfirst: "No hay ninguna página en esta dirección. Puede que contenga una errata.",
    ways: (link) => [
      "Lo último está en la ",
      link("home", "portada"),
      ", y todo, por fecha, en la ",
      link("archive", "hemeroteca"),
      ".",
    ],
  },

  offprint: {
    about: "Sobre esta copia",
    copyOf: (address, { published, updated, licence }) => [
      "Copia de ",
      address,
      `, publicado el ${published}${updated === undefined ? "" : `, actualizado el ${updated}`}. ${licence}.`,
    ],
    check: (fileName, checksums) => [
      `Para comprobarla: la dirección de arriba tiene el artículo en su versión actual, y la suma SHA-256 de ${fileName} es la que figura en `,
      checksums,
      ", mientras no se haya modificado ninguno de los dos.",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "redacción del texto",
  draft: "borrador",
  translation: "traducción",
  summary: "resumen",
  editing: "edición",
  transcription: "transcripción",
  research: "documentación",
  picture: "imágenes",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const blocks: Readonly<Record<Blocks, PluralForms>> = {
  paragraph: { one: "párrafo", other: "párrafos" },
  heading: { one: "ladillo", other: "ladillos" },
  entry: { one: "elemento de lista", other: "elementos de lista" },
  quote: { one: "cita", other: "citas" },
  code: { one: "fragmento de código", other: "fragmentos de código" },
  row: { one: "fila de tabla", other: "filas de tabla" },
  picture: { one: "imagen", other: "imágenes" },
  video: { one: "vídeo", other: "vídeos" },
  audio: { one: "grabación", other: "grabaciones" },
  note: { one: "nota", other: "notas" },
  embed: { one: "tarjeta de enlace", other: "tarjetas de enlace" },
  update: { one: "entrada", other: "entradas" },
  part: { one: "parte", other: "partes" },
};

/** `4 versiones desde el 19 de marzo de 2021, 1 con cambios menores. La más reciente va primero.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : ` desde el ${since}`;
  const small = minor > 0 ? `, ${number(minor)} de ellas con cambios menores` : "";
  return `Modificado ${count(times, "vez", "veces")}${first}${small}. La versión más reciente va primero.`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `Seis fuentes: dos identificadas, tres informaciones, una anónima (†).` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = spellCount(all, "una fuente", "fuentes");
  const agree = (one: string, other: string) => plural(all, { one, other });
  if (onRecord === all) return capitalize(`${sources}, ${agree("identificada", "identificadas")}.`);
  if (unnamed === all) return capitalize(`${sources}, ${agree("anónima", "anónimas")} (†).`);
  const groups = [
    spellCount(onRecord, "una identificada", "identificadas"),
    spellCount(reports, "una información", "informaciones"),
    spellCount(documents, "un documento", "documentos"),
    spellCount(datasets, "un conjunto de datos", "conjuntos de datos"),
    spellCount(unnamed, "una anónima (†)", "anónimas (†)"),
  ].filter((group) => group !== "");
  return capitalize(groups.length === 1 ? `${groups.join()}.` : `${sources}: ${groups.join(", ")}.`);
}

/** Empty for none. @param one with its article, which has the gender of the noun. */
function spellCount(value: number, one: string, other: string): string {
  if (value === 0) return "";
  return value === 1 ? one : `${spell(value)} ${other}`;
}

const numerals = "cero una dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" ");

/** Spells a whole number up to twelve; from two on, they have no gender. */
function spell(value: number): string {
  return numerals[value] ?? number(value);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
