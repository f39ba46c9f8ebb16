/** What is needed to publish a round and to hand out its documents. */
import type { Language } from '../domain/language.ts';
import type { Compiled } from '../domain/reports/compiled.ts';
import type { FrozenFormat, Publication } from '../domain/reports/publication.ts';
import type { Change } from '../domain/trail.ts';

/** Makes documents of a compiled round. The same input gives the same bytes. */
export interface ReportMaker {
  /** @param version of the published round; undefined while it is not published, which the document then says */
  make(
    report: Compiled,
    format: FrozenFormat,
    setting: {
      readonly language: Language;
      readonly timezone: string;
      readonly publication?: Pick<Publication, 'version' | 'at' | 'by' | 'correction'> | undefined;
    },
  ): Promise<Uint8Array>;
}

/** Prints a Word document as PDF. */
export interface PdfPrinter {
  /** Whether this machine can. */
  isThere(): Promise<boolean>;
  /** @throws Problem `no-pdf` */
  print(docx: Uint8Array): Promise<Uint8Array>;
}

/** Published rounds: each version with its frozen files. */
export interface Publications {
  /** Oldest first. */
  ofRound(plan: string, round: string): Promise<readonly Publication[]>;
  /** Stores the files, and then that they are published; false when another version came in between. */
  publish(
    publication: Publication,
    files: ReadonlyMap<FrozenFormat, Uint8Array>,
    by: Change,
  ): Promise<boolean>;
  file(publication: Publication, format: FrozenFormat): Promise<Uint8Array | undefined>;
  /** False when somebody was first. */
  withdraw(publication: Publication, by: Change): Promise<boolean>;
}

/** The key by which links to documents are signed: made by whoever needs it first, and the same for all programs on one store. */
export interface LinkKeys {
  /** 32 random bytes. */
  current(): Promise<Uint8Array>;
}
