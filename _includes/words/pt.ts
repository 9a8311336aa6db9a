import { createFormats, type PluralForms } from "../word-formats.ts";
import type { en } from "./en.ts";

type Words = typeof en;

const { number, plural, list, duration } = createFormats("pt");

/** A number and the form of a noun that goes with it. Numbers are figures: in words, two has a gender as well. */
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${plural(value, { one, other })}`;

/** The words of the frame in Portuguese, in the spelling of 1990 and where possible in words of both sides of the Atlantic. */
export const pt: Words = {
  punctuation: {
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    quote: (text) => ["“", text, "”"],
  },

  frame: {
    skip: "Ir para o texto",
    sections: "Editorias",
    about: "Sobre esta publicação",
    home: "Primeira página",
    archive: "Arquivo",
    topics: "Temas",
    corrections: "Correções",
    sources: "Fontes",
    atomFeed: "Feed Atom",
    jsonFeed: "Feed JSON",
    correctionsFeed: "Feed de correções",
    changesFeed: "Feed de alterações",
    podcastFeed: "Podcast",
    feedOf: (name) => `${name}: feed Atom`,
    publishedUnder: (publisher, licence) => [`Publicação: ${publisher}. Licença: `, licence, "."],
    publishedBy: (publisher, licence) => `Publicação: ${publisher}. ${licence}.`,
  },

  pageFolder: "Mais páginas",

  contact: {
    heading: "Contato",
    publisher: "Publicação",
    representatives: "Representação legal",
    email: "E-mail",
    phone: "Telefone",
    form: "Formulário de contato",
    write: "Escreva para nós",
    registration: "Registro",
    vatId: "Número de IVA ou CNPJ",
    responsible: "Responsável pelo conteúdo",
    elsewhere: "Em outros sites",
  },

  support: {
    heading: "Apoie-nos",
    donate: "Doar",
    membership: "Torne-se membro",
    newsletter: "Boletim",
    email: "Endereço de e-mail",
    subscribe: "Inscrever-se",
  },

  kicker: {
    draft: "Rascunho",
    kinds: { news: "", analysis: "Análise", explainer: "Entenda", opinion: "Opinião" },
    corrections: {
      correction: "Corrigido",
      clarification: "Esclarecido",
      "editors-note": "Nota da redação",
      retraction: "Despublicado",
    },
  },

  byline: {
    by: (authors) => ["Por ", ...list(authors)],
    published: (date) => ["Publicado em ", date],
    updated: (date) => ["Atualizado em ", date],
    uncommitted: "Não registrado",
    readingTime: (minutes) => count(minutes, "minuto", "minutos"),
    isUpdated: "Atualizado",
    marked: (mark, when) => [`${mark}: `, when],
    sources: (all, unnamed) =>
      `${count(all, "fonte", "fontes")}${unnamed === 0 ? "" : `, ${count(unnamed, "anônima", "anônimas")} (†)`}.`,
    corrected: (times) => `Corrigido ${count(times, "vez", "vezes")}.`,
    changed: (times) => `Alterado ${count(times, "vez", "vezes")}.`,
    history: "Histórico.",
    howWeWork: "Como trabalhamos.",
    report: "Comunicar um erro.",
  },

  ai: {
    disclosure: (uses, tool, reviewer) => [
      `Com ajuda de IA: ${list(uses.map((use) => usesOfAi[use])).join("")}${tool && ` (${tool})`}. `,
      ...(reviewer === undefined
        ? ["Ninguém revisou antes da publicação."]
        : ["Revisado por ", reviewer, "."]),
    ],
    pictures: { generated: "Imagem gerada com IA", edited: "Imagem editada com IA" },
  },

  article: {
    listen: "Ouvir",
    inShort: "Em resumo",
    contents: "Neste artigo",
    retracted: (title) => `Retirado: ${title}`,
    retractedOn: (date) => ["Retirado em ", date, ". "],
    subjects: "Temas e nomes",
    aboutAuthors: () => "Sobre a autoria",
    allStories: "Todos os artigos",
    more: "Mais sobre o tema",
  },

  keep: {
    heading: "Guardar e compartilhar",
    save: "Salvar",
    file: (size) => `Um só arquivo, ${size}, que abre em qualquer lugar`,
    cite: "Citar",
    send: "Compartilhar",
    targets: {
      email: "E-mail",
      sms: "SMS",
      whatsapp: "WhatsApp",
      bluesky: "Bluesky",
      address: "Endereço",
    },
  },

  text: {
    alerts: { note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado" },
    media: {
      kinds: { video: "Vídeo", audio: "Áudio" },
      duration: (seconds) => duration(seconds, ["\u00a0h", "\u00a0min", "\u00a0s"]),
      transcript: "Transcrição",
      download: (size) => `Descarregar (${size})`,
    },
    footnotes: "Notas",
    footnote: (footnote) => `Nota ${footnote}`,
    backToReference: (footnote, use) =>
      use === 1 ? `Voltar à chamada ${footnote}` : `Voltar à chamada ${footnote}, ocorrência ${number(use)}`,
    table: (table) => (table === 1 ? "Tabela" : `Tabela ${number(table)}`),
    scroll: "Deslize para ver mais colunas",
    embed: {
      kinds: {
        video: "Vídeo",
        audio: "Áudio",
        podcast: "Podcast",
        post: "Publicação",
        picture: "Imagem",
        map: "Mapa",
        chart: "Gráfico",
        document: "Documento",
        code: "Código",
      },
      opens: (host) => `Abre ${host}`,
      archived: "Cópia arquivada",
      named: (link, title) => `${link}: ${title}`,
    },
    data: {
      unit: (unit) => `Em ${unit}`,
      source: "Fonte: ",
      file: (form, size) => `Dados: ${form}, ${size}`,
      table: "Os números em uma tabela",
      none: "sem valor",
      charts: { bar: "Gráfico de barras", column: "Gráfico de colunas", line: "Gráfico de linhas" },
      range: (highest, lowest) =>
        `Maior valor: ${highest.value} (${highest.name}). Menor: ${lowest.value} (${lowest.name}).`,
      course: (first, last) =>
        `Primeiro valor: ${first.value} (${first.name}). Último: ${last.value} (${last.name}).`,
    },
    live: {
      noRefresh: "Esta página não se atualiza sozinha.",
      last: (time) => ["Última entrada ", time],
      keyEvents: "Principais momentos",
    },
    citation: (source, { locator, name, isUnnamed }) =>
      `Fonte ${number(source)}${locator && `, ${locator}`}${isUnnamed ? ", anônima" : ""}${name && `: ${name}`}`,
    backToCitation: (source) => `Voltar ao texto (fonte ${number(source)})`,
  },

  corrections: {
    kinds: {
      correction: "Correção",
      clarification: "Esclarecimento",
      update: "Atualização",
      "editors-note": "Nota da redação",
      retraction: "Retratação",
    },
    heading: (kind, date) => [kind, ", ", date],
    was: (words) => ["Antes: ", words],
    now: (words) => ["Agora: ", words],
    ofArticle: "Alterações neste artigo",
    ofRetracted: "Por que este artigo foi retirado",
    description: (publication) =>
      `${publication}: todas as correções, esclarecimentos e retratações, das mais recentes às mais antigas.`,
    policy: "Como corrigimos",
    complain: "Para comunicar um erro ou apresentar uma reclamação",
    none: "Nada foi corrigido até agora.",
    feedSubtitle: (publication) => `O que ${publication} corrigiu.`,
  },

  sources: {
    kinds: {
      report: "Reportagem",
      document: "Documento",
      statement: "Declaração",
      interview: "Entrevista",
      event: "Evento",
      dataset: "Conjunto de dados",
      unnamed: "Anônima",
    },
    statement: "declaração",
    interviewedBy: (name) => `em entrevista a ${name}`,
    people: (value) => count(value, "pessoa", "pessoas"),
    summary: summarizeSources,
    unnamed: (knows, reason) => ["Como sabem: ", knows, " Por que seus nomes não aparecem: ", reason],
    unnamedBecause: (source, reason) => `${source}, sob anonimato: ${reason}`,
    archivedCopy: "Cópia arquivada",
    keptCopy: "Cópia guardada",
    description: (publication) => `${publication}: todas as fontes citadas, com os artigos que as citam.`,
    policy: "Como usamos as fontes",
    none: "Nenhum artigo citou uma fonte até agora.",
    sections: {
      publishers: "Veículos e editores",
      documents: "Documentos",
      people: "Pessoas e organizações",
      events: "Eventos",
      unnamed: "Fontes anônimas",
    },
    citedIn: (articles) => ["Citada em ", articles],
  },

  history: {
    heading: (title) => ["Histórico de “", title, "”"],
    description: (publication) => `${publication}: o que mudou neste artigo, versão por versão.`,
    article: "O artigo na versão atual",
    feed: "Feed Atom de todas as alterações",
    summary: summarizeHistory,
    onlyExtended:
      "Foram acrescentadas entradas à cobertura ao vivo; nada mais foi alterado. A mais recente vem primeiro.",
    glance: {
      heading: "O que mudou",
      when: "Quando",
      what: "O quê",
      words: "Palavras",
      fields: {
        title: "Título alterado",
        description: "Linha fina alterada",
        short: "Resumo alterado",
        authors: "Assinatura alterada",
        text: "Texto alterado",
      },
      pictures: { added: "Imagem acrescentada", removed: "Imagem suprimida", changed: "Imagem alterada" },
      videos: { added: "Vídeo acrescentado", removed: "Vídeo suprimido", changed: "Vídeo alterado" },
      recordings: {
        added: "Gravação acrescentada",
        removed: "Gravação suprimida",
        changed: "Gravação alterada",
      },
      minor: "Alteração menor",
      entryAdded: "Entrada acrescentada",
    },
    wholeText: "O texto completo",
    commits: "Commits",
    legend: (mark) => [
      "As marcas: ",
      mark("added", "acrescentado"),
      ", ",
      mark("removed", "suprimido"),
      ". O que não mudou está recolhido.",
    ],
    uncommitted: "O arquivo tem alterações que não estão em nenhum commit; elas não aparecem aqui.",
    // The date stands on a line of its own.
    dated: {
      published: (date) => ["Primeira publicação ", date],
      imported: (date) => ["Neste arquivo desde ", date],
      changed: (date) => ["Alterado ", date],
      minor: (date) => ["Alteração menor de ", date],
      extended: (date) => ["Entradas acrescentadas ", date],
      withdrawn: (date) => ["Retirado ", date],
      restored: (date) => ["Restaurado ", date],
      redacted: (date) => ["Não mostrado ", date],
    },
    undated: {
      published: "Publicado pela primeira vez",
      imported: "Incluído neste arquivo",
      changed: "Alterado",
      extended: "Entradas acrescentadas",
      withdrawn: "Retirado",
      restored: "Restaurado",
      redacted: "Não mostrado",
    },
    notes: {
      published: "O texto como saiu pela primeira vez.",
      imported: "O texto mais antigo deste histórico.",
      changed: "A versão anterior não é mostrada; por isso não há com que comparar.",
      extended: "Foram acrescentadas entradas à cobertura ao vivo.",
      withdrawn: "O artigo foi retirado do ar.",
      restored: "O artigo voltou com o mesmo texto.",
      redacted: "Esta versão não é mostrada.",
    },
    dateAndTime: (date, time) => `${date}, ${time}`,
    timeAndNumber: (time, revision) => `${time}, versão ${number(revision)}`,
    fields: { title: "Título", description: "Linha fina", authors: "Assinatura", text: "Texto" },
    // The kinds have different genders.
    correctionAdded: (kind) => `Novo registro: ${kind}`,
    moved: "Deslocado para aqui",
    blocks: {
      row: "Linha de tabela",
      picture: "Imagem",
      video: "Vídeo",
      audio: "Gravação",
      note: "Nota",
      embed: "Cartão de link",
    },
    became: {
      paragraph: "Agora é um parágrafo",
      heading: "Agora é um intertítulo",
      entry: "Agora é um item de lista",
      quote: "Agora é uma citação",
      code: "Agora é um trecho de código",
      row: "Agora é uma linha de tabela",
      picture: "Agora é uma imagem",
      video: "Agora é um vídeo",
      audio: "Agora é uma gravação",
      note: "Agora é uma nota",
      embed: "Agora é um cartão de link",
      update: "Agora é uma entrada",
    },
    unchanged: (value, kind) => `${number(value)} ${plural(value, blocks[kind])} sem alterações`,
    spoken: {
      added: { before: "acrescentado: ", after: ", fim do acréscimo" },
      removed: { before: "suprimido: ", after: ", fim da supressão" },
    },
    feedTitle: "Alterações",
    feedSubtitle: (publication) => `O que ${publication} alterou em seus artigos.`,
  },

  lists: {
    titleOfPage: (title, page) => `${title}, página ${number(page)}`,
    pages: "Páginas desta lista",
    page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    newer: "Mais recentes",
    older: "Mais antigos",
    previous: "Anterior",
    next: "Seguinte",
  },

  home: {
    none: "Nada foi publicado até agora.",
    top: "Destaques",
    alsoToday: "Também hoje",
    latest: "Últimas notícias",
    readOn: "Continuar lendo",
    updated: (time) => ["Atualizado: ", time],
    topics: "Temas",
    people: "Pessoas",
  },

  subject: {
    kinds: {
      tag: "Tema",
      author: "Autoria",
      person: "Pessoa",
      organization: "Organização",
      section: "Editoria",
      series: "Série",
    },
    reviewed: (date) => ["Última revisão: ", date],
  },

  series: {
    part: (part, parts) => `Parte ${number(part)}${parts === undefined ? "" : ` de ${number(parts)}`}`,
    next: (series) => ["A seguir na série ", series],
    planned: (date) => ["Prevista para ", date],
    announced: (part, date) => [`Parte ${number(part)} em `, date],
    place: (series, part, parts) => [
      `Parte ${number(part)}${parts === undefined ? "" : ` de ${number(parts)}`} da série `,
      series,
    ],
  },

  print: {
    folio: (page, pages) => [page, " de ", pages],
  },

  archive: {
    description: (publication) => `${publication}: todos os artigos, por ano e mês.`,
    titleOfYear: (year) => `Arquivo ${year}`,
    descriptionOfYear: (publication, year) => `${publication}: todos os artigos de ${year}.`,
  },

  topics: {
    description: (publication) => `Os temas sobre os quais ${publication} escreveu.`,
  },

  notFound: {
    title: "Página não encontrada",
    description: "Não há página neste endereço.",
    standfirst: "Não há página neste endereço. Talvez ele contenha um erro de digitação.",
    ways: (link) => [
      "As últimas notícias estão na ",
      link("home", "primeira página"),
      ", e tudo, por data, no ",
      link("archive", "arquivo"),
      ".",
    ],
  },

  offprint: {
    about: "Sobre esta cópia",
    copyOf: (address, { published, updated, licence }) => [
      "Cópia de ",
      address,
      `, publicado em ${published}${updated === undefined ? "" : `, atualizado em ${updated}`}. ${licence}.`,
    ],
    check: (fileName, checksums) => [
      `Para conferir: o endereço acima traz o artigo na versão atual, e a soma SHA-256 de ${fileName} é a que está em `,
      checksums,
      ", enquanto nenhum dos dois for alterado.",
    ],
  },
};

type AiUse = Parameters<Words["ai"]["disclosure"]>[0][number];

const usesOfAi: Readonly<Record<AiUse, string>> = {
  text: "redação do texto",
  draft: "rascunho",
  translation: "tradução",
  summary: "resumo",
  editing: "edição",
  transcription: "transcrição",
  research: "pesquisa",
  picture: "imagens",
};

type Blocks = Parameters<Words["history"]["unchanged"]>[1];

const blocks: Readonly<Record<Blocks, PluralForms>> = {
  paragraph: { one: "parágrafo", other: "parágrafos" },
  heading: { one: "intertítulo", other: "intertítulos" },
  entry: { one: "item de lista", other: "itens de lista" },
  quote: { one: "citação", other: "citações" },
  code: { one: "trecho de código", other: "trechos de código" },
  row: { one: "linha de tabela", other: "linhas de tabela" },
  picture: { one: "imagem", other: "imagens" },
  video: { one: "vídeo", other: "vídeos" },
  audio: { one: "gravação", other: "gravações" },
  note: { one: "nota", other: "notas" },
  embed: { one: "cartão de link", other: "cartões de link" },
  update: { one: "entrada", other: "entradas" },
  part: { one: "parte", other: "partes" },
};

/** `4 versões desde 19 de março de 2021, 1 com alterações menores. A mais recente vem primeiro.` */
function summarizeHistory(times: number, minor: number, since: string | undefined): string {
  const first = since === undefined ? "" : ` desde ${since}`;
  const small = minor > 0 ? `, ${number(minor)} delas com alterações menores` : "";
  return `Alterado ${count(times, "vez", "vezes")}${first}${small}. A versão mais recente vem primeiro.`;
}

type Sources = Parameters<Words["sources"]["summary"]>[0];

/** `6 fontes: 2 identificadas, 3 reportagens, 1 anônima (†).` */
function summarizeSources({ all, onRecord, reports, documents, datasets, unnamed }: Sources): string {
  const sources = count(all, "fonte", "fontes");
  const agree = (one: string, other: string) => plural(all, { one, other });
  if (onRecord === all) return `${sources}, ${agree("identificada", "identificadas")}.`;
  if (unnamed === all) return `${sources}, ${agree("anônima", "anônimas")} (†).`;
  const groups = [
    onRecord > 0 && count(onRecord, "identificada", "identificadas"),
    reports > 0 && count(reports, "reportagem", "reportagens"),
    documents > 0 && count(documents, "documento", "documentos"),
    datasets > 0 && count(datasets, "conjunto de dados", "conjuntos de dados"),
    unnamed > 0 && count(unnamed, "anônima (†)", "anônimas (†)"),
  ].filter((group) => group !== false);
  return groups.length === 1 ? `${groups.join()}.` : `${sources}: ${groups.join(", ")}.`;
}
