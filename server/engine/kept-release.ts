import { z } from 'zod';
import type { Column } from '../book/columns.js';
import { decodeArrays, encodeArrays } from '../model/array-file.js';
import { NOTHING_LEARNT } from '../learning/snapshot.js';
import { filesOf, modelOf } from '../model/release-content.js';
import type { LearntHistory } from './history/learnt-history.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadRules } from './load-rules.js';
import type { ClusterPortrait, Release } from './release.js';

const ABOUT_FILE = 'about.json';
const RULES_FILE = 'rules.yaml';
const CATALOGUE_FILE = 'catalogue.yaml';
const HISTORY_FILE = 'history.json';
const HISTORY_ARRAYS_FILE = 'history.bin';

/** Raised with every change of what the files hold. */
const FORMAT = 2;

/** What this program once wrote itself is looked at only as far as tells another program's files from its own. */
const aboutSchema = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  modelVersion: z.string(),
  trainedAt: z.string(),
  dataHash: z.string(),
  enquiries: z.object({ first: z.int(), last: z.int() }).nullable(),
  protectedColumns: z.array(z.string()),
  asOf: z.int(),
  currency: z.string(),
  riskProfileMeans: z.enum(['appetite', 'credit-grade', 'unknown']),
  columns: z.array(z.custom<Column>((column) => typeof column === 'object')),
  clusters: z.array(z.custom<ClusterPortrait>((portrait) => typeof portrait === 'object')),
  tagShares: z.array(z.tuple([z.string(), z.number()])),
});

/** All of a release but what is learnt later, as files by name: the same release gives the same bytes. */
export function packRelease(release: Release): ReadonlyMap<string, Uint8Array> {
  const { version, model, rules, catalogue, tagShares, trainedAt, dataHash, asOf, currency } = release;
  const about: z.infer<typeof aboutSchema> = {
    format: FORMAT,
    version,
    modelVersion: model.version,
    trainedAt,
    dataHash,
    enquiries: release.enquiries,
    protectedColumns: [...release.protectedColumns],
    asOf,
    currency,
    riskProfileMeans: release.riskProfileMeans,
    columns: [...release.columns],
    clusters: [...release.clusters],
    tagShares: [...tagShares],
  };
  const text = new TextEncoder();
  const history = encodeArrays(release.history);
  return new Map([
    ...filesOf(model),
    [ABOUT_FILE, text.encode(JSON.stringify(about))],
    [HISTORY_FILE, text.encode(JSON.stringify(history.value))],
    [HISTORY_ARRAYS_FILE, history.bytes],
    [RULES_FILE, text.encode(rules.written.text)],
    [CATALOGUE_FILE, text.encode(catalogue.written.text)],
  ]);
}

/**
 * The release behind such files, with nothing learnt.
 * @throws {SettingsError | ForeignFormatError | ZodError} where another version of finrec wrote them
 */
export function unpackRelease(files: ReadonlyMap<string, Uint8Array>): Release {
  const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
  const about = aboutSchema.parse(JSON.parse(textOf(ABOUT_FILE)));
  const named = (name: string): string => `${name} of release ${about.version}`;
  const loaded = loadCatalogue({ name: named(CATALOGUE_FILE), text: textOf(CATALOGUE_FILE) });
  const arrays = files.get(HISTORY_ARRAYS_FILE) ?? new Uint8Array();
  const { modelVersion, tagShares, ...kept } = about;
  return {
    ...kept,
    model: modelOf(files, modelVersion),
    rules: loadRules({ name: named(RULES_FILE), text: textOf(RULES_FILE) }, loaded, about.columns),
    catalogue: loaded.catalogue,
    learning: NOTHING_LEARNT,
    history: decodeArrays(JSON.parse(textOf(HISTORY_FILE)), arrays) as LearntHistory,
    tagShares: new Map(tagShares),
  };
}
