import { existsSync } from 'node:fs';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { startBot } from '../bot.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { type Connector, openConnector, temporaryFolder } from '../fakes.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';
import { type Faulty, faulty } from './faulty.ts';
import { clear, putInto, setStage, snapshotOf } from './stage.ts';

/** A store on which every row of the table finds the same stage. */
export interface Ground {
  /** The store as it is. */
  readonly documents: TestDocuments;
  /** The same, with its faults. */
  readonly faulty: Faulty;
  readonly connector: Connector;
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** @param withFaults how its calls are made to fail */
async function groundOn(
  documents: TestDocuments,
  withFaults: (documents: TestDocuments) => Faulty,
): Promise<Ground> {
  const connector = await openConnector();
  const plain = { ...documents, close() {} };
  const bot = await startBot({ documents: plain, connector, folder: 'nowhere' });
  await setStage(bot);
  const snapshot = await snapshotOf(documents);
  await bot.close();
  return {
    documents: plain,
    faulty: withFaults(documents),
    connector,
    async reset() {
      await clear(documents);
      await putInto(documents, snapshot);
    },
    async close() {
      documents.close();
      await connector.close();
    },
  };
}

/** Where there is one, in memory: a table of rows waits long for a disk, and proves nothing about it. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : undefined;

/** The store of the run – SQLite or the wire fake – with faults of the document port. */
export async function openGround(): Promise<Ground> {
  return groundOn(await openTestDocuments(temporaryFolder(PLACE)), faulty);
}

/** The wire fake with faults of its own. */
export async function openWireGround(
  withFaults: (documents: TestDocuments, fake: CosmosFake) => Faulty,
): Promise<Ground> {
  const fake = await openCosmosFake();
  fake.pageSize = 1000;
  const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
  const ground = await groundOn(documents, (opened) => withFaults(opened, fake));
  return {
    ...ground,
    async close() {
      await ground.close();
      await fake.close();
    },
  };
}
