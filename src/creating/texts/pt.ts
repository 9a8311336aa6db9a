import type { CreatedTexts } from "./en.ts";

export const pt: CreatedTexts = {
  tagline: "Por escrever: uma linha abaixo do nome",
  description: (name) => `Por escrever: o que ${name} noticia, em uma frase.`,
  publisher: (name) => `Por escrever: quem publica ${name}.`,
  author: (name) => `Por escrever: quem é ${name}.`,
  staff: "Redação",
  story: "O primeiro artigo",
  about: {
    title: (name) => `Sobre ${name}`,
    description: (name) => `Quem publica ${name} e como entrar em contato.`,
    text: `Por escrever: quem são, o que noticiam, quem paga e como entrar em contato.

O que publicamos se baseia na [política de fontes](sourcing-policy.md). Os erros são corrigidos segundo a [política de correções](corrections-policy.md).`,
  },
  corrections: {
    title: () => "Política de correções",
    description: (name) => `Como comunicar um erro em ${name} e o que fazemos em seguida.`,
    text: `Por escrever: onde se comunica um erro.

Se um artigo contém um erro, corrigimos o texto, acrescentamos uma correção que diz o que estava errado e guardamos a versão anterior no histórico do artigo.
Uma correção publicada não é retirada.`,
  },
  sourcing: {
    title: () => "Política de fontes",
    description: (name) => `De onde vêm os fatos publicados em ${name}.`,
    text: `Por escrever: como encontram e verificam os fatos, e quando uma fonte não é identificada.

Um número sobrescrito depois de uma afirmação leva à sua fonte, no fim do artigo.`,
  },
};
