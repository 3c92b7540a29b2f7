/** An object of which each part is made when it is read for the first time, and kept. */
export const madeAtFirstUse = <Whole extends object>(
  names: readonly string[],
  make: (name: string) => unknown,
): Whole => {
  const whole = {};
  for (const name of names)
    Object.defineProperty(whole, name, {
      enumerable: true,
      configurable: true,
      get: (): unknown => {
        const value = make(name);
        Object.defineProperty(whole, name, { enumerable: true, value });
        return value;
      },
    });
  return whole as Whole;
};
