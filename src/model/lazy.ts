/**
 * A value that is made each time somebody reads it, such as the HTML of a text: of ten thousand articles few are rendered
 * by one build. It stands among plain data, and its key takes its place in a cache key.
 */
export class Lazy<Arguments extends readonly unknown[], Value> {
  /** Equal for equal values, given the same arguments: names everything that the value is made from. */
  readonly key: string;
  readonly #make: (...inputs: Arguments) => Value;

  constructor(key: string, make: (...inputs: Arguments) => Value) {
    this.key = key;
    this.#make = make;
  }

  read(...inputs: Arguments): Value {
    return this.#make(...inputs);
  }
}
