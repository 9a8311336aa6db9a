import type { CreatedTexts } from "./en.ts";

export const de: CreatedTexts = {
  tagline: "Noch zu schreiben: eine Zeile unter dem Namen",
  description: (name) => `Noch zu schreiben: worüber ${name} berichtet, in einem Satz.`,
  publisher: (name) => `Noch zu schreiben: wer ${name} herausgibt.`,
  author: (name) => `Noch zu schreiben: wer ${name} ist.`,
  staff: "Redaktion",
  story: "Der erste Artikel",
  about: {
    title: (name) => `Über ${name}`,
    description: (name) => `Wer ${name} herausgibt und wie man uns erreicht.`,
    text: `Noch zu schreiben: wer Sie sind, worüber Sie berichten, wer das bezahlt und wie man Sie erreicht.

Was wir veröffentlichen, beruht auf den [Regeln für Quellen](sourcing-policy.md). Fehler berichtigen wir nach den [Regeln für Korrekturen](corrections-policy.md).`,
  },
  corrections: {
    title: () => "Regeln für Korrekturen",
    description: (name) => `Wie man einen Fehler in ${name} meldet und was wir dann tun.`,
    text: `Noch zu schreiben: wo man einen Fehler meldet.

Ist ein Artikel falsch, so berichtigen wir den Text, setzen eine Korrektur dazu, die sagt, was falsch war, und bewahren die frühere Fassung in der Versionsgeschichte des Artikels auf.
Eine veröffentlichte Korrektur bleibt stehen.`,
  },
  sourcing: {
    title: () => "Regeln für Quellen",
    description: (name) => `Woher die Angaben in ${name} stammen.`,
    text: `Noch zu schreiben: wie Sie Angaben finden und prüfen und wann eine Quelle nicht genannt wird.

Eine hochgestellte Zahl nach einer Aussage führt zu ihrer Quelle unter dem Artikel.`,
  },
};
