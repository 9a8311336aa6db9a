/**
 * A value that is made each time it is read, such as the HTML of a text: of ten thousand articles one build renders few. It is a
 * part of otherwise plain data; in a cache key, its own key stands for it.
 */
export class Lazy<Arguments extends readonly unknown[], Value> {
  /** A hash of everything that the value is made from, arguments aside: equal keys mean equal values. */
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
