/** What is needed to publish a round and to hand out its documents. */
import type { Language } from '../domain/language.ts';
import type { Compiled } from '../domain/reports/compiled.ts';
import type { FrozenFormat, Publication } from '../domain/reports/publication.ts';
import type { FrozenAnswer } from '../domain/reports/publishing.ts';
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
      readonly publication?: Pick<Publication, 'version' | 'at' | 'by' | 'correction' | 'seal'> | undefined;
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
  /**
   * Stores the files, and then, in one write with its line of the trail, that they are published, of which every running instance is
   * told. A round that is open, or of which this version is there, is left as it is.
   * @returns false when somebody else was first, with another version or with the round
   */
  publish(
    publication: Publication,
    files: ReadonlyMap<FrozenFormat, Uint8Array>,
    by: Change,
  ): Promise<boolean>;
  /**
   * The bytes of a frozen file; undefined where that format was not frozen.
   * @throws Problem `altered-file` when they are not those of its checksum
   */
  file(publication: Publication, format: FrozenFormat): Promise<Uint8Array | undefined>;
  /**
   * Which answers were frozen, as the frozen JSON names them.
   * @throws Problem `altered-file`
   */
  answers(publication: Publication): Promise<readonly FrozenAnswer[]>;
  /**
   * Puts the withdrawn version in the place of the one in force, and tells every running instance.
   * @returns false when somebody else was first
   */
  withdraw(publication: Publication, by: Change): Promise<boolean>;
}

/** The key by which links to documents are signed: made by whoever needs it first, and the same for all programs on one store. */
export interface LinkKeys {
  /** 32 random bytes. */
  current(): Promise<Uint8Array>;
}
