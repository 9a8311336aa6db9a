import type { CreatedTexts } from "./en.ts";

export const fr: CreatedTexts = {
  tagline: "À rédiger : une ligne sous le nom",
  description: (name) => `À rédiger : ce que couvre ${name}, en une phrase.`,
  publisher: (name) => `À rédiger : qui publie ${name}.`,
  author: (name) => `À rédiger : qui est ${name}.`,
  staff: "La rédaction",
  story: "Le premier article",
  about: {
    title: (name) => `À propos de ${name}`,
    description: (name) => `Qui publie ${name}, et comment nous joindre.`,
    text: `À rédiger : qui vous êtes, ce que vous couvrez, qui finance la publication et comment vous joindre.

Ce que nous publions repose sur nos [règles concernant les sources](sourcing-policy.md). Les erreurs sont corrigées selon nos [règles de rectification](corrections-policy.md).`,
  },
  corrections: {
    title: () => "Règles de rectification",
    description: (name) => `Comment signaler une erreur dans ${name}, et ce que nous en faisons.`,
    text: `À rédiger : où signaler une erreur.

Si un article est erroné, nous corrigeons le texte, ajoutons un rectificatif qui dit ce qui était faux et conservons la version antérieure dans l’historique de l’article.
Un rectificatif publié reste en place.`,
  },
  sourcing: {
    title: () => "Règles concernant les sources",
    description: (name) => `D’où viennent les faits publiés dans ${name}.`,
    text: `À rédiger : comment vous trouvez et vérifiez les faits, et quand une source n’est pas nommée.

Un numéro en exposant après une affirmation mène à sa source, sous l’article.`,
  },
};
