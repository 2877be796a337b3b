/** Remembers what was last made, and makes it anew only when one of its inputs has changed. */
export function memoizeLast<Inputs extends readonly unknown[], Made>(
  make: (...inputs: Inputs) => Made,
): (...inputs: Inputs) => Made {
  let last: {readonly inputs: Inputs; readonly made: Made} | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, index) => input !== last?.inputs[index]))
      last = {inputs, made: make(...inputs)};
    return last.made;
  };
}
