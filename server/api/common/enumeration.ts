/** The object that registerEnumType wants, from the values of a union: each name stands for itself. */
export function enumeration<Name extends string>(names: readonly Name[]): Readonly<Record<Name, Name>> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
}

/** One description a value; the compiler sees to it that none is forgotten. */
export function described<Name extends string>(
  descriptions: Readonly<Record<Name, string>>,
): Record<Name, { readonly description: string }> {
  const entries = Object.entries<string>(descriptions).map(
    ([name, description]) => [name, { description }] as const,
  );
  return Object.fromEntries(entries) as Record<Name, { readonly description: string }>;
}
