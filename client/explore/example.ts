import { Kind, OperationTypeNode, parse } from 'graphql';

/** One of the operations that the project keeps in its folder "examples", ready to be run. */
export interface Example {
  /** Its file's name without the ending; the address of the page names it by this. */
  readonly name: string;
  /** The operation's name in words. */
  readonly title: string;
  readonly operationName: string;
  /** What it is good for: the comment at the top of its file. */
  readonly about: string;
  readonly writes: boolean;
  readonly query: string;
  /** JSON; empty where the operation takes none. */
  readonly variables: string;
}

/** What an editor's tab holds. */
export interface Draft {
  readonly query: string | null;
  readonly variables?: string | null;
}

type Files = Readonly<Record<string, string>>;

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\..*$/, '');
}

/** "ClustersWithTags" as "Clusters with tags". */
function inWords(operationName: string): string {
  return operationName.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The comment lines at the top, up to the line that is about the file of variables. */
function aboutOf(query: string): string {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#') || /^#\s*Variables:/.test(line));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ');
}

function operationOf(path: string, query: string): { readonly name: string; readonly writes: boolean } {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.name === undefined) {
    throw new Error(
      `${path}: expected an operation with a name. Name it after the word "query" or "mutation".`,
    );
  }
  return { name: operation.name.value, writes: operation.operation === OperationTypeNode.MUTATION };
}

/** A value a line, since the editor of variables is narrow. */
function indented(json: string | undefined): string {
  return json === undefined ? '' : JSON.stringify(JSON.parse(json), null, 2);
}

/**
 * The examples by name, those that only read before those that write.
 * @param queries - texts of *.graphql by path
 * @param variables - texts of *.variables.json by path; a query finds its own by its name
 */
export function examplesOf(queries: Files, variables: Files): readonly Example[] {
  const variablesByName = new Map(Object.entries(variables).map(([path, text]) => [nameOf(path), text]));
  const examples = Object.entries(queries).map(([path, query]): Example => {
    const name = nameOf(path);
    const operation = operationOf(path, query);
    return {
      name,
      title: inWords(operation.name),
      operationName: operation.name,
      about: aboutOf(query),
      writes: operation.writes,
      query,
      variables: indented(variablesByName.get(name)),
    };
  });
  return examples.sort((a, b) => Number(a.writes) - Number(b.writes) || a.name.localeCompare(b.name));
}

/** The example that the draft still is, letter by letter; undefined where somebody wrote in it. */
export function exampleIn(examples: readonly Example[], draft: Draft): Example | undefined {
  return examples.find(
    ({ query, variables }) => query === draft.query && variables === (draft.variables ?? ''),
  );
}

/** Whether putting something else in the draft's place loses nobody's work. */
export function isUntouched(examples: readonly Example[], draft: Draft): boolean {
  return (draft.query ?? '').trim() === '' || exampleIn(examples, draft) !== undefined;
}
