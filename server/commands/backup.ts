import { backUpSqlite } from '../storage/sqlite-backup.js';
import { dumpCommand } from '../storage/postgres-connection.js';
import { MendableError } from '../mendable-error.js';
import { runAsScript, type Command } from './command.js';

const USAGE = `npm run backup -- --to FILE [--state DIR]
Copies all feedback as it stands at this moment; a server may go on running. To put a copy back, end the server, move
its file away together with those that end in -wal and -shm, and put the copy in its place.
  --to FILE     the copy; it must not exist yet
  --state DIR   the state folder of the server (var for data, else a folder of its own in var)
Where feedback is kept in PostgreSQL (DATABASE_URL), it prints the command that copies it.`;

export const BACKUP: Command = {
  usage: USAGE,
  flags: { to: { type: 'string' } },
  async run({ feedback }, { to }, { say }) {
    if (typeof to !== 'string' || to === '') {
      throw new MendableError('Name the file to copy to: npm run backup -- --to feedback-backup.sqlite');
    }
    switch (feedback.kind) {
      case 'memory':
        throw new MendableError('With FEEDBACK_DB=memory nothing is kept, so there is nothing to copy.');
      case 'sqlite':
        await backUpSqlite(feedback.file, to);
        say(`Copied ${feedback.file} to ${to}`);
        return;
      case 'postgres':
        say(
          `PostgreSQL makes the copy; the password comes from ~/.pgpass or PGPASSWORD:\n${dumpCommand(feedback.url, to)}`,
        );
    }
  },
};

await runAsScript(BACKUP, import.meta.url);
