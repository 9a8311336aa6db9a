import type { CreatedTexts } from "./en.ts";

export const es: CreatedTexts = {
  tagline: "Por escribir: una línea bajo el nombre",
  description: (name) => `Por escribir: de qué informa ${name}, en una frase.`,
  publisher: (name) => `Por escribir: quién publica ${name}.`,
  author: (name) => `Por escribir: quién es ${name}.`,
  staff: "Redacción",
  story: "El primer artículo",
  about: {
    title: (name) => `Sobre ${name}`,
    description: (name) => `Quién publica ${name} y cómo ponerse en contacto con nosotros.`,
    text: `Por escribir: quiénes son ustedes, de qué informan, quién lo paga y cómo contactarlos.

Lo que publicamos se basa en la [política de fuentes](sourcing-policy.md). Los errores se corrigen según la [política de correcciones](corrections-policy.md).`,
  },
  corrections: {
    title: () => "Política de correcciones",
    description: (name) => `Cómo avisar de un error en ${name} y qué hacemos entonces.`,
    text: `Por escribir: dónde se avisa de un error.

Si un artículo contiene un error, corregimos el texto, añadimos una corrección que dice qué estaba mal y conservamos la versión anterior en el historial del artículo.
Una corrección publicada no se retira.`,
  },
  sourcing: {
    title: () => "Política de fuentes",
    description: (name) => `De dónde proceden los datos que publica ${name}.`,
    text: `Por escribir: cómo encuentran y comprueban los datos, y cuándo no se nombra una fuente.

Un número volado tras una afirmación lleva a su fuente, al pie del artículo.`,
  },
};
