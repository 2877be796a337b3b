/** Whole numbers of 32 bits in the order in which they came: a million of them take a few megabytes. */
export class Int32Vector {
  #numbers = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  at(place: number): number {
    return this.#numbers[place]!;
  }

  put(place: number, number: number): void {
    this.#numbers[place] = number;
  }

  /** The numbers at these places, in this order, and no others. */
  reorder(places: readonly number[]): void {
    this.#numbers = Int32Array.from(places, place => this.#numbers[place]!);
    this.#length = places.length;
  }

  /** A copy of its own, of exactly its length. */
  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#length);
  }
}
