import { UsageError } from "../model/usage-error.ts";
import { findAnswerMistake, type Question, type RawAnswers } from "./publication-answers.ts";

/** Where questions are asked: a terminal. */
export interface Conversation {
  /** Shows the text and returns the line that was entered. */
  readonly ask: (text: string) => Promise<string>;
  /** Shows what is wrong with an answer. */
  readonly warn: (text: string) => void;
}

/**
 * Answers each question: with the answer given, else with the one entered, else with the suggested one.
 * @param conversation if it is missing, every suggestion is taken.
 * @throws UsageError if an answer given is not valid, before the first question.
 */
export async function askQuestions(
  questions: readonly Question[],
  given: Partial<RawAnswers>,
  conversation?: Conversation,
): Promise<RawAnswers> {
  const answers = { name: "", url: "", lang: "", "time-zone": "", licence: "", author: "", ...given };
  for (const { option } of questions) checkAnswer(option, given[option]);
  for (const { option, text, preset } of questions.filter(({ option }) => given[option] === undefined)) {
    const suggested = preset(answers.lang);
    answers[option] = conversation
      ? await enter(option, `${text} [${suggested}]: `, suggested, conversation)
      : suggested;
  }
  return answers;
}

function checkAnswer(option: Question["option"], answer: string | undefined): void {
  const mistake = answer === undefined ? undefined : findAnswerMistake(option, answer);
  if (mistake !== undefined) throw new UsageError(`--${option}: ${mistake}`);
}

/** Asks until the answer is valid. */
async function enter(
  option: Question["option"],
  text: string,
  suggested: string,
  { ask, warn }: Conversation,
): Promise<string> {
  for (;;) {
    const answer = (await ask(text)).trim() || suggested;
    const mistake = findAnswerMistake(option, answer);
    if (mistake === undefined) return answer;
    warn(mistake);
  }
}
