import { openCosmos } from '../../src/stores/cosmos.ts';
import { startBot } from '../bot.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { type Connector, openConnector, temporaryFolder } from '../fakes.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';
import { type Faulty, faulty } from './faulty.ts';
import { clear, putInto, type Snapshot, setStage, snapshotOf } from './stage.ts';
import { wireFaults } from './wire.ts';

/** The store of one row: as it is, and with its faults. Closing it is left to the ground. */
export interface Plot {
  readonly documents: TestDocuments;
  readonly faulty: Faulty;
}

/** A store on which every row of the table finds the same stage. */
export interface Ground {
  readonly connector: Connector;
  plot(): Promise<Plot>;
  close(): Promise<void>;
}

function unclosed(documents: TestDocuments): TestDocuments {
  return { ...documents, close() {} };
}

async function stageOn(documents: TestDocuments, connector: Connector): Promise<Snapshot> {
  const bot = await startBot({ documents: unclosed(documents), connector, folder: 'nowhere' });
  await setStage(bot);
  const snapshot = await snapshotOf(documents);
  await bot.close();
  return snapshot;
}

/** The store of the run – SQLite or the wire fake – with faults of the document port. */
export async function openGround(): Promise<Ground> {
  const documents = await openTestDocuments(temporaryFolder());
  const connector = await openConnector();
  const snapshot = await stageOn(documents, connector);
  return {
    connector,
    async plot() {
      await clear(documents);
      await putInto(documents, snapshot);
      return { documents: unclosed(documents), faulty: faulty(documents) };
    },
    async close() {
      documents.close();
      await connector.close();
    },
  };
}

/** The wire fake with faults of its own: a new one for each row, whose calls are counted from the first. */
export async function openWireGround(): Promise<Ground> {
  const connector = await openConnector();
  let fake: CosmosFake | undefined;
  let documents: TestDocuments | undefined;

  async function end(): Promise<void> {
    documents?.close();
    await fake?.close();
  }

  async function open() {
    await end();
    fake = await openCosmosFake();
    fake.pageSize = 1000;
    const setting = { endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY };
    documents = await openCosmos(setting, undefined, undefined, fake.carrier);
    return { fake, documents };
  }

  const snapshot = await stageOn((await open()).documents, connector);
  return {
    connector,
    async plot() {
      const opened = await open();
      await putInto(opened.documents, snapshot);
      const plain = unclosed(opened.documents);
      return { documents: plain, faulty: wireFaults(plain, opened.fake) };
    },
    async close() {
      await end();
      await connector.close();
    },
  };
}
