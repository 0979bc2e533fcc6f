'use strict';

/** Tests and what only they use may look anywhere; the rules bind what ships. */
const TEST = '[.]test[.]tsx?$|/testing/';

/** Where everything is wired: they may import every room. */
const WIRING = '^server/(main|open|config)[.]ts$|^server/commands/';

/** Plain words that every room may use: no room's business, and importing nothing. */
const COMMON_WORDS = '^server/(mendable-error|error-code)[.]ts$';

/** The engine's words and lists, which decide nothing: feedback names products, categories and phrases by them. */
const ENGINE_WORDS = '^server/engine/(feedback-state|catalogue|phrase)[.]ts$';

/**
 * A room may import from itself, from the rooms of `uses`, and the types (only) of the rooms of `usesTypesOf`.
 * Kept packages are free except where a rule below gives them one home.
 */
function room(name, { uses = [], usesTypesOf = [], why }) {
  const own = `^server/${name}/`;
  const inside = (rooms) => rooms.map((other) => `^server/${other}/`);
  return [
    {
      name: `${name}-imports-one-way`,
      comment: why,
      severity: 'error',
      from: { path: own, pathNot: TEST },
      to: { path: '^server/', pathNot: [own, COMMON_WORDS, ...inside(uses), ...inside(usesTypesOf)] },
    },
    ...usesTypesOf.map((other) => ({
      name: `${name}-takes-only-types-of-${other}`,
      comment: `${why} From ${other}/ it takes types (import type), never code.`,
      severity: 'error',
      from: { path: own, pathNot: TEST },
      to: { path: `^server/${other}/`, pathNot: ENGINE_WORDS, dependencyTypesNot: ['type-only'] },
    })),
  ];
}

/** A package that belongs to one place, so that it can be replaced there. */
function home(name, packages, places, why) {
  return {
    name,
    comment: why,
    severity: 'error',
    from: { path: '^server/', pathNot: [TEST, ...places] },
    to: { path: `(^|/)node_modules/(${packages.join('|')})(/|$)` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // The rooms, in the order of the walk from a CSV row to a card.
    ...room('yaml', { why: 'Reading a settings file knows nothing of what is in it.' }),
    ...room('book', {
      uses: ['yaml'],
      why: 'The book is the first station: it knows customers and nothing after them.',
    }),
    ...room('model', {
      uses: ['book'],
      why: 'The model learns from the book; it knows no rules, products, network or clock.',
    }),
    ...room('ranking', {
      uses: ['model'],
      why: 'Ranking learns from who took what, as numbers; it knows no book, catalogue, rule or sentence.',
    }),
    ...room('evaluation', {
      uses: ['yaml', 'book', 'model', 'ranking'],
      why: 'Evaluation compares rankers on data sets of any bank; it knows neither our catalogue nor our rules.',
    }),
    ...room('learning', {
      uses: ['book', 'model'],
      why: 'Learning publishes numbers that the engine reads; it does not know what is done with them.',
    }),
    ...room('engine', {
      uses: ['yaml', 'book', 'model', 'learning', 'ranking'],
      why: 'The engine decides. It emits codes and values, so it knows no sentences, no feedback log and no API.',
    }),
    ...room('feedback', {
      uses: ['yaml', 'book'],
      usesTypesOf: ['engine', 'learning'],
      why: 'Feedback is a log and a fold. The engine reads its result and is never called by it.',
    }),
    ...room('archive', {
      uses: ['book', 'learning'],
      why: 'The archive keeps versions as values; it does not know what is done with them.',
    }),
    ...room('storage', {
      uses: ['book', 'feedback', 'archive', 'learning', 'wording'],
      usesTypesOf: ['engine'],
      why: 'Storage keeps what other rooms ask it to, behind their ports; it decides nothing.',
    }),
    ...room('wording', {
      uses: ['yaml', 'book'],
      usesTypesOf: ['engine'],
      why: 'Wording turns decided phrases into text; it decides nothing.',
    }),
    ...room('fairness', {
      uses: ['book', 'model', 'engine'],
      why: 'The fairness report looks at what the engine decides; nothing decides by it.',
    }),
    {
      name: 'protected-columns-only-for-the-fairness-report',
      comment:
        'What law protects is split off at reading. Only the report that looks for unfairness may open that table.',
      severity: 'error',
      from: { path: '^server/', pathNot: [TEST, '^server/(book|fairness)/'] },
      to: { path: '^server/book/protected[.]ts$' },
    },
    ...room('service', {
      uses: ['book', 'model', 'learning', 'engine', 'feedback', 'archive'],
      usesTypesOf: ['wording', 'fairness', 'evaluation'],
      why: 'The service is what both doors (GraphQL and REST) call; it knows neither of them and writes no sentence.',
    }),
    ...room('api', {
      uses: ['book', 'engine', 'feedback', 'wording', 'service'],
      usesTypesOf: ['model', 'learning', 'fairness', 'evaluation'],
      why: 'The API is doors only: unpack, one call, return.',
    }),
    {
      name: 'client-and-server-share-no-code',
      comment:
        'They share the schema: the client is generated from it, and could as well talk to another server.',
      severity: 'error',
      from: { path: '^client/', pathNot: TEST },
      to: { path: '^(server|bench|e2e)/' },
    },
    {
      name: 'server-knows-no-client',
      comment: 'The server serves whatever was built; it imports none of it.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|bench|e2e)/' },
    },
    {
      name: 'dashboard-knows-no-explorer',
      comment:
        'The explorer is a page of its own and many times larger: not a byte of it belongs to the dashboard.',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/(explore|build)/|^client/vite[.]config[.]ts$' },
      to: { path: '^client/explore/|(^|/)node_modules/(graphiql|@graphiql|monaco-[a-z]+)(/|$)' },
    },
    {
      name: 'wiring-is-not-imported',
      comment: 'main, open, config and the commands wire the rooms; a room gets what it needs as arguments.',
      severity: 'error',
      from: { path: '^server/', pathNot: [TEST, WIRING] },
      to: { path: WIRING },
    },
    {
      name: 'main-is-a-start',
      comment: 'Nothing imports main: it starts a server when loaded.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^server/main[.]ts$' },
    },

    // Packages with one home.
    home(
      'type-graphql-only-in-api',
      ['type-graphql', 'class-validator', 'graphql-scalars'],
      ['^server/api/'],
      'The core knows no framework: decorators describe the API and nothing else.',
    ),
    home(
      'reflect-metadata-only-at-the-doors',
      ['reflect-metadata'],
      ['^server/api/', '^server/main[.]ts$', '^server/commands/schema[.]ts$'],
      'It patches a global, so it is loaded where decorated classes are loaded and nowhere else.',
    ),
    home(
      'http-and-graphql-only-in-api',
      [
        'fastify',
        '@fastify',
        '@apollo',
        '@as-integrations',
        '@escape[.]tech',
        'graphql',
        'graphql-[a-z-]+',
        'jose',
      ],
      ['^server/api/', '^server/main[.]ts$', '^server/commands/schema[.]ts$'],
      'Book, model, engine, feedback and wording take values and return values; HTTP and GraphQL wrap them.',
    ),
    home(
      'danfojs-only-in-its-adapter',
      ['danfojs-node'],
      ['^server/commands/frame[.]ts$'],
      "danfojs is the analysts' frame: quadratic beyond small tables, so nothing is built on it.",
    ),
    home(
      'databases-only-in-storage',
      ['kysely', '@libsql', 'libsql', 'pg'],
      ['^server/storage/'],
      'Rows, columns and SQL stop at the adapters; everybody else knows a port.',
    ),
    {
      name: 'danfojs-never-on-the-start-path',
      comment: 'Starting the server must not be able to load danfojs, however indirectly.',
      severity: 'error',
      from: { path: '^server/main[.]ts$' },
      to: { path: '(^|/)node_modules/danfojs-node/', reachable: true },
    },
    home(
      'ml-random-forest-only-in-ml-forest',
      ['ml-random-forest'],
      ['^server/model/ml-forest[.]ts$'],
      'It is exact but quadratic, and its probabilities and importances are wrong: one file wraps what is right.',
    ),
    home(
      'jstat-only-in-learning',
      ['jstat'],
      ['^server/learning/'],
      'It is old and untyped: one file takes the quantiles of the Beta distribution from it.',
    ),
    home(
      'hugging-face-only-in-wording',
      ['@huggingface'],
      ['^server/wording/'],
      'Only the rephrasing of a finished sentence may use the network.',
    ),

    // Everywhere.
    {
      name: 'no-circular',
      comment: 'Imports go one way: two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead, unless it is an entry.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [TEST, WIRING, '[.]d[.]ts$', '^client/build/build[.]js$', '^bench/client-probe[.]js$'],
      },
      to: {},
    },
    {
      name: 'not-to-tests',
      comment:
        "What ships does not depend on a test. A bench may use a room's testing folder: it does not ship either.",
      severity: 'error',
      from: { pathNot: [TEST, '^bench/'] },
      to: { path: TEST },
    },
    {
      name: 'no-development-packages',
      comment: 'What ships uses dependencies, not devDependencies: npm ci --omit=dev must still start.',
      severity: 'error',
      from: { path: '^server/', pathNot: TEST },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'Every package is named in package.json: what happens to be installed may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-unresolvable',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      // It holds types and nothing to resolve at run time.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count as imports too, marked as such.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
