const most = 5_000;

/** The function with a memory of its last answers: a column of addresses holds few domains, many times. */
export function memoize<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size === most) known.clear();
      known.set(text, (answer = judge(text)));
    }
    return answer;
  };
}
