import type { Client, InArgs, ResultSet, Transaction } from '@libsql/client';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** SQLite makes and changes tables inside transactions, so a migration is whole or not there. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LibsqlConnection implements DatabaseConnection {
  private transaction: Transaction | null = null;

  constructor(private readonly client: Client) {}

  async begin(): Promise<void> {
    // It takes the right to write at once: a transaction that begins by reading could not wait for it later.
    this.transaction = await this.client.transaction('write');
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const { transaction } = this;
    this.transaction = null;
    if (how === 'commit') await transaction?.commit();
    // It gives the connection back also where SQLite has rolled back by itself, as on a full disk.
    else transaction?.close();
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = { sql, args: parameters as InArgs };
    const result: ResultSet = await (this.transaction ?? this.client).execute(statement);
    return {
      rows: result.rows as Row[],
      numAffectedRows: BigInt(result.rowsAffected),
      ...(result.lastInsertRowid === undefined ? {} : { insertId: result.lastInsertRowid }),
    };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('This dialect reads whole results; ask for them in pages.');
  }
}

/** One connection, lent to one at a time: SQLite has one writer, and settings belong to a connection. */
class LibsqlDriver implements Driver {
  private readonly connection: LibsqlConnection;
  private readonly waiting: (() => void)[] = [];
  private lent = false;

  constructor(private readonly client: Client) {
    this.connection = new LibsqlConnection(client);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    if (this.lent) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.lent = true;
    return this.connection;
  }

  releaseConnection(): Promise<void> {
    const next = this.waiting.shift();
    // Handed over directly, so that nobody can slip in between.
    if (next === undefined) this.lent = false;
    else next();
    return Promise.resolve();
  }

  beginTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.end('commit');
  }

  rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.end('rollback');
  }

  destroy(): Promise<void> {
    this.client.close();
    return Promise.resolve();
  }
}

/**
 * Kysely over @libsql/client's embedded SQLite.
 * @param client made with `concurrency: 1`
 */
export function libsqlDialect(client: Client): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new LibsqlDriver(client),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
