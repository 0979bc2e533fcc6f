/** What the operator may set about the doors; server/config.ts fills it. */
export interface ApiConfig {
  /** Whether clients may ask for the schema by introspection; GET /schema.graphql answers either way. */
  readonly introspection: boolean;
  /** Compile operations with graphql-jit once they come back; false runs all of them by graphql-js. */
  readonly jit: boolean;
  /** Requests a minute from one address; null: no limit. */
  readonly rateLimitPerMinute: number | null;
  /** Above this delay of the event loop, in milliseconds, requests are turned away at once; null: never. */
  readonly shedAtDelay: number | null;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  /** HS256 secret (at least 32 characters) of the tokens; null: only callers on this machine, each an adviser. */
  readonly auth: { readonly secret: string } | null;
  /** Version of the program, as the model card tells it. */
  readonly code: string;
  /** Absolute path of the built client; null: no pages, and `/` is unknown like any other address. */
  readonly pages: string | null;
}
