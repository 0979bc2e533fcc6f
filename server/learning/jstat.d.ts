/** What of jstat is used: it comes without types. */
declare module 'jstat' {
  interface Beta {
    /** The value below which a Beta(alpha, beta) variable lies with probability p. */
    inv(p: number, alpha: number, beta: number): number;
  }
  const jstat: { readonly beta: Beta };
  export = jstat;
}
