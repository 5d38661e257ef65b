import type { DatabaseSync } from "node:sqlite";

/** Each takes the record one version further; `PRAGMA user_version` counts those done. Never change one that was released: append. */
const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [
  whatWasRead,
  whatDocumentsSay,
  whatPeopleDecided,
  whatTheySayTogether,
  whoseTextItIs,
  whatBecameOfJudgements,
  whatIsLookedUp,
  whatIsNew,
  whatClaimsAreListedBy,
  whatIsUnsure,
  whatWasMadeOfIt,
];

/** The version that this program writes. */
export const RECORD_VERSION = MIGRATIONS.length;

/**
 * Brings the record to a version, RECORD_VERSION unless a test wants an older one, each step in a transaction of its own.
 * Throws when the record was written by a newer Chancery.
 */
export function migrate(db: DatabaseSync, wanted: number = RECORD_VERSION): void {
  if (versionOf(db) > RECORD_VERSION) {
    throw new Error(
      `the record has version ${versionOf(db)}, this Chancery reads up to ${RECORD_VERSION}: update Chancery`,
    );
  }
  while (versionOf(db) < wanted) {
    db.exec("BEGIN IMMEDIATE");
    try {
      // another process may have migrated while this one waited for the lock
      const version = versionOf(db);
      MIGRATIONS[version]?.(db);
      if (version < wanted) db.exec(`PRAGMA user_version = ${version + 1}`);
      db.exec("COMMIT");
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  }
}

/** The version of the tables; 0 for an empty file. */
export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
}

function whatWasRead(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE originals (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, title TEXT, publisher TEXT, author TEXT,
      published TEXT, published_basis TEXT, published_min TEXT, published_max TEXT, url TEXT, language TEXT NOT NULL,
      sha256 TEXT NOT NULL, media_type TEXT NOT NULL, text TEXT NOT NULL, zones TEXT NOT NULL);
    CREATE TABLE copies (
      id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), file TEXT NOT NULL, sha256 TEXT NOT NULL,
      media_type TEXT NOT NULL, language TEXT NOT NULL, title TEXT, publisher TEXT, author TEXT, published TEXT, published_basis TEXT,
      url TEXT, zones TEXT NOT NULL, original TEXT NOT NULL REFERENCES originals(id));
    CREATE INDEX copies_document ON copies(document);
    CREATE VIRTUAL TABLE texts USING fts5(title, text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
  `);
}

function whatDocumentsSay(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE layers (
      document TEXT PRIMARY KEY REFERENCES documents(id), engine TEXT NOT NULL, pipeline TEXT NOT NULL, knowledge TEXT NOT NULL,
      hash TEXT NOT NULL, written TEXT, written_basis TEXT NOT NULL, entities TEXT NOT NULL, mentions TEXT NOT NULL, sentences TEXT NOT NULL);
    CREATE TABLE claims (
      id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), kind TEXT NOT NULL, type TEXT, relation TEXT,
      stage TEXT, status TEXT NOT NULL, actor TEXT, object TEXT, title TEXT, place TEXT, date TEXT, date_min TEXT, date_max TEXT,
      exact TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, said_by TEXT, rule TEXT NOT NULL, score REAL NOT NULL, json TEXT NOT NULL);
    CREATE INDEX claims_document ON claims(document, start);
    CREATE INDEX claims_type ON claims(type, status);
    CREATE INDEX claims_date ON claims(date_min, date_max);
  `);
}

function whatPeopleDecided(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE judgements (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, about TEXT NOT NULL, verdict TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT,
      why TEXT NOT NULL, by TEXT NOT NULL, score REAL NOT NULL, at TEXT NOT NULL);
    CREATE TABLE undone (judgement TEXT PRIMARY KEY REFERENCES judgements(id), by TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL);
    CREATE VIEW standing AS SELECT * FROM judgements WHERE id NOT IN (SELECT judgement FROM undone);
  `);
}

function whatTheySayTogether(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT, known TEXT, names TEXT NOT NULL);
    CREATE TABLE entity_members (document TEXT NOT NULL, key TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (document, key)) WITHOUT ROWID;
    CREATE INDEX entity_members_entity ON entity_members(entity);
    CREATE TABLE entity_mentions (
      entity TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL,
      PRIMARY KEY (entity, number)) WITHOUT ROWID;
    CREATE TABLE events (
      id TEXT PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, date TEXT, date_min TEXT, date_max TEXT, place TEXT, within TEXT,
      plover TEXT, cameo TEXT, json TEXT NOT NULL);
    CREATE INDEX events_date ON events(date_min, date_max);
    CREATE INDEX events_type ON events(type, status);
    CREATE TABLE event_claims (claim TEXT PRIMARY KEY, event TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX event_claims_event ON event_claims(event);
    CREATE TABLE event_participants (event TEXT NOT NULL, number INTEGER NOT NULL, entity TEXT, name TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (event, number)) WITHOUT ROWID;
    CREATE TABLE agreements (id TEXT PRIMARY KEY, title TEXT NOT NULL, area TEXT NOT NULL, stage TEXT NOT NULL, instrument TEXT, json TEXT NOT NULL);
    CREATE TABLE agreement_parties (agreement TEXT NOT NULL, party TEXT NOT NULL, PRIMARY KEY (agreement, party)) WITHOUT ROWID;
    CREATE TABLE agreement_steps (agreement TEXT NOT NULL, number INTEGER NOT NULL, stage TEXT NOT NULL, date TEXT, date_min TEXT, date_max TEXT,
      as_of TEXT, claim TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (agreement, number)) WITHOUT ROWID;
    CREATE TABLE discrepancies (id TEXT PRIMARY KEY, kind TEXT NOT NULL, field TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, json TEXT NOT NULL);
    CREATE TABLE discrepancy_claims (discrepancy TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (discrepancy, claim)) WITHOUT ROWID;
    CREATE TABLE engine_judgements (id TEXT PRIMARY KEY, about TEXT NOT NULL, verdict TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT,
      why TEXT NOT NULL, by TEXT NOT NULL, score REAL NOT NULL);
  `);
}

function whoseTextItIs(db: DatabaseSync): void {
  db.exec("ALTER TABLE layers ADD COLUMN print TEXT");
}

function whatBecameOfJudgements(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE judgements ADD COLUMN field TEXT;
    ALTER TABLE judgements ADD COLUMN value TEXT;
    ALTER TABLE judgements ADD COLUMN anchors TEXT;
    DROP VIEW standing;
    CREATE VIEW standing AS SELECT * FROM judgements WHERE id NOT IN (SELECT judgement FROM undone);
    CREATE TABLE judgement_effects (judgement TEXT PRIMARY KEY, state TEXT NOT NULL, by TEXT NOT NULL, "left" TEXT, "right" TEXT) WITHOUT ROWID;
    CREATE TABLE claim_decisions (claim TEXT PRIMARY KEY, verdict TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
  `);
}

/** So that one entry is answered without reading all. */
function whatIsLookedUp(db: DatabaseSync): void {
  db.exec(`
    CREATE INDEX discrepancy_claims_claim ON discrepancy_claims(claim);
    CREATE INDEX event_participants_entity ON event_participants(entity);
    CREATE INDEX events_within ON events(within) WHERE within IS NOT NULL;
    CREATE INDEX agreement_steps_claim ON agreement_steps(claim);
    CREATE INDEX engine_judgements_left ON engine_judgements("left");
    CREATE INDEX engine_judgements_right ON engine_judgements("right");
  `);
}

/** What came since all was brought together, in the order in which it came; what is kept so that its neighbours are found. Mentions are told by document. */
function whatIsNew(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE news (number INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT, judgement TEXT);
    CREATE TRIGGER layers_are_new AFTER INSERT ON layers BEGIN INSERT INTO news (document) VALUES (new.document); END;
    CREATE TRIGGER judgements_are_new AFTER INSERT ON judgements BEGIN INSERT INTO news (judgement) VALUES (new.id); END;
    CREATE TRIGGER undone_is_new AFTER INSERT ON undone BEGIN INSERT INTO news (judgement) VALUES (new.judgement); END;
    INSERT INTO news (document) SELECT document FROM layers ORDER BY document;
    INSERT INTO news (judgement) SELECT id FROM judgements ORDER BY id;
    CREATE TABLE neighbours (space TEXT NOT NULL, item TEXT NOT NULL, keys TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (space, item)) WITHOUT ROWID;
    CREATE TABLE neighbour_keys (space TEXT NOT NULL, key TEXT NOT NULL, at REAL NOT NULL, item TEXT NOT NULL,
      PRIMARY KEY (space, key, at, item)) WITHOUT ROWID;
    DROP TABLE entity_mentions;
    CREATE TABLE local_mentions (document TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      exact TEXT NOT NULL, PRIMARY KEY (document, key, number)) WITHOUT ROWID;
    INSERT OR IGNORE INTO local_mentions (document, key, number, start, "end", exact)
      SELECT layers.document, local.value, mention.key, mention.value ->> 'start', mention.value ->> 'end', mention.value ->> 'exact'
      FROM layers, json_each(layers.mentions) AS mention, json_each(mention.value -> 'entities') AS local;
    CREATE VIEW entity_mentions AS SELECT entity, document, key, number, start, "end", exact FROM entity_members JOIN local_mentions USING (document, key);
  `);
}

/** A list of claims is chosen without reading what they say: the rows are large. */
function whatClaimsAreListedBy(db: DatabaseSync): void {
  db.exec(
    `CREATE INDEX claims_listed ON claims(document, start, "end", id, kind, type, status, stage, date_min, date_max)`,
  );
}

/** What is unsure is found by its score alone. */
function whatIsUnsure(db: DatabaseSync): void {
  db.exec(`
    CREATE INDEX claims_scored ON claims(score, rule, id, document, start, "end");
    CREATE INDEX engine_judgements_verdict ON engine_judgements(verdict, score);
    CREATE INDEX discrepancies_state ON discrepancies(state);
    CREATE INDEX claims_positions ON claims(document, start) WHERE kind = 'position';
  `);
}

/** Which events each bringing together touched, so that what was made of all can be mended; and such things, kept. */
function whatWasMadeOfIt(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE changes (number INTEGER PRIMARY KEY AUTOINCREMENT, before TEXT NOT NULL, after TEXT NOT NULL, events TEXT NOT NULL);
    CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL);
  `);
}
